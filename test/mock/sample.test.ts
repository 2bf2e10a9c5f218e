import { describe, expect, test } from "vitest";
import { curlSample } from "../../scripts/api/curl-sample.js";
import { readApi } from "../../scripts/api/read-api.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { verify } from "../../scripts/mock/signature.js";
import { headerNames, makeDocument, present } from "../helpers/mock.js";
import { runBash } from "../helpers/run.js";

// prefer.test.ts tests that the mock accepts the sample request of every operation.
describe("a sample request", () => {
  test("has every required and exemplified value, from example, default, enum, bounds or type", () => {
    const parameters = [
      { name: "id", in: "path", required: true, example: "a/b c(1)" },
      { name: "kind", in: "path", required: true, schema: { enum: ["x", "y"] } },
      { name: "named", in: "query", examples: { First: { $ref: "#/components/examples/Korean" } } },
      { name: "low", in: "query", required: true, schema: { type: "integer", minimum: 5 } },
      { name: "list", in: "query", example: ["a", "b,"] },
      { name: "joined", in: "query", explode: false, example: [1, 2] },
      { name: "deep", in: "query", style: "deepObject", example: { k: "v" } },
      { name: "left out", in: "query", schema: { type: "string" } },
      { name: "X-Header", in: "header", required: true, schema: { type: "boolean" } },
    ];
    const schema = {
      required: ["name", "tags"],
      properties: { name: { type: "string" }, tags: { type: "array", items: { type: "number" } }, more: {} },
    };
    const requestBody = { content: { "text/plain": {}, "application/json": { schema } } };
    const other = makeDocument(
      { "/things/{id}/{kind}": { post: { parameters, requestBody, responses: {} } } },
      { components: { examples: { Korean: { value: "홍 길동" } } } },
    );
    const name = "%ED%99%8D%20%EA%B8%B8%EB%8F%99";
    expect(sampleRequest(present(readApi(other).operations[0]))).toEqual({
      method: "POST",
      target: `/things/a%2Fb%20c%281%29/x?named=${name}&low=5&list=a&list=b%2C&joined=1,2&deep%5Bk%5D=v`,
      headers: { "X-Header": "true" },
      body: {
        media: expect.objectContaining({ type: "application/json" }),
        contentType: "application/json",
        value: { name: "string", tags: [1] },
      },
    });
  });
});

describe("a curl sample", () => {
  const hostile = 'it\'s "$(id)" `id` \\ !x\n@y';
  const sample = {
    origin: "http://127.0.0.1:1",
    method: "POST",
    target: "/a?b='%20$HOME[1]",
    body: hostile,
    headers: { "Content-Type": "application/json", "X-Other": "it's $HOME" },
  };
  const argumentsOf = async (script: string, env: Record<string, string> = {}) => {
    const stub = `curl() { printf '%s\\0' "$@"; }\n${script}`;
    return (await runBash(stub, env)).split("\0").slice(0, -1);
  };
  const headersOf = (args: string[]) =>
    new Map(args.flatMap((arg, index) => (args[index - 1] === "--header" ? [splitHeader(arg)] : [])));
  const splitHeader = (line: string): [string, string] => [
    line.slice(0, line.indexOf(": ")),
    line.slice(line.indexOf(": ") + 2),
  ];

  test.each([
    ["literal keys", { accessKey: { literal: hostile }, secretKey: { literal: hostile } }],
    ["keys from the environment", { accessKey: { variable: "ACCESS" }, secretKey: { variable: "SECRET" } }],
  ])("with %s is safe in bash and signed", async (_, keys) => {
    const args = await argumentsOf(curlSample({ ...sample, security: headerNames, ...keys }), {
      ACCESS: hostile,
      SECRET: hostile,
    });
    const headers = headersOf(args);
    expect(args).toContain("--globoff");
    expect(args).toContain(sample.origin + sample.target);
    expect(args.at(-1)).toBe(hostile);
    for (const [name, value] of Object.entries(sample.headers)) expect(headers.get(name)).toBe(value);
    const { method, target } = sample;
    const timestamp = present(headers.get(headerNames.timestamp));
    const accessKey = present(headers.get(headerNames.accessKey));
    expect(accessKey).toBe(hostile);
    const signature = present(headers.get(headerNames.signature));
    expect(verify({ method, target, timestamp, accessKey }, hostile, signature)).toBe(true);
  });

  test("is a plain curl command without a signature", async () => {
    const script = curlSample({ ...sample, accessKey: { literal: "a" }, secretKey: { literal: "b" } });
    expect(script).not.toContain("openssl");
    expect([...headersOf(await argumentsOf(script)).keys()]).toEqual(Object.keys(sample.headers));
  });
});
