import { inspect } from "node:util";
import { build } from "esbuild";
import * as normal from "ncloud-media-intelligence";
import {
  ApiError,
  type ClientOptions,
  MediaIntelligence,
  MediaIntelligenceError,
  ResponseValidationError,
  ValidationError,
  type ValidationMode,
} from "ncloud-media-intelligence/validation";
import { describe, expect, test } from "vitest";
import { schemas } from "../../generated/client/schemas.js";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import { clientModel, type OperationModel } from "../../scripts/client/model.js";
import { sampleInput } from "../../scripts/docs/typescript-sample.js";
import { createMock } from "../../scripts/mock/mock.js";
import { bodyExamples, contract } from "../helpers/bundled.js";
import { credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { mutantsOf } from "../helpers/client/mutants.js";
import { callPage, pageOperation, vendorPage } from "../helpers/vendor-page.js";

const models = clientModel(readApi(contract)).resources.flatMap(({ operations }) => operations);

/** The client's method for an operation, without the types of its input. */
function callOf(client: MediaIntelligence, { resource, verb }: OperationModel): (input: object) => Promise<unknown> {
  const methods = client[resource as "workspaces"] as unknown as Record<string, (input: object) => Promise<unknown>>;
  return (input) => Promise.resolve(methods[verb]?.(input));
}

/** A client that receives this response, and its requests. */
function clientReceiving(body: unknown, validate: ValidationMode | undefined, status = 200) {
  const sent: Request[] = [];
  const fetch = onRequest(async (request) => {
    sent.push(request);
    return Response.json(body, { status });
  });
  return { client: new MediaIntelligence({ credentials, fetch, validate }), sent };
}

/** The vendor's sample response with an invalid date. */
const wrongPage = structuredClone(vendorPage.response);
Object.assign(wrongPage.result.content[0] ?? {}, { createdTime: "https://example.com/?X-Amz-Signature=hunter2" });

describe("both directions", () => {
  const mock = createMock({ document: contract, keys: [credentials] });
  const options: ClientOptions = { credentials, fetch: mock.fetch, validate: "both" };
  test.each(models.map((model) => [model.operation.id, model] as const))("accept a call of %s", async (_, model) => {
    await callOf(new MediaIntelligence(options), model)(sampleInput(model));
    expect(mock.requests.at(-1)).toMatchObject({ operationId: model.operation.id, status: expect.any(Number) });
  });
});

/** The keywords that constrain a value, in a schema and in the schemas that it references. */
function limitsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "$ref") return limitsIn(schemas.shared[value]);
    if (/^(properties|dependentSchemas)$/.test(keyword)) return Object.values(value).flatMap(limitsIn);
    if (keyword === "items") return limitsIn(value);
    // minContains and maxContains count items. A minimum of zero has no effect.
    return keyword === "contains" || (keyword === "minContains" && value === 0) ? [] : [keyword];
  });
}

test("every kind of limit on an input is enforced before anything is sent", async () => {
  const { client, sent } = clientReceiving({}, "request");
  const refused = new Set<string>();
  const open = (keywords: string[]) => keywords.filter((keyword) => !refused.has(keyword));
  const declaredLimits = new Set<string>();
  for (const model of models) {
    const { path, query, body } = schemas.operations[model.operation.id] ?? {};
    const limits = [path, query, body].flatMap(limitsIn);
    for (const limit of limits) declaredLimits.add(limit);
    const bodies = bodyExamples.filter(
      ({ operation, status }) => operation.id === model.operation.id && status === undefined,
    );
    // The examples combined would have mutually exclusive fields.
    const together = sampleInput(model, Object.assign({}, ...bodies.map(({ value }) => value)));
    for (const input of [together, ...mutantsOf(sampleInput(model)), ...mutantsOf(together)]) {
      if (open(limits).length === 0) break;
      const before = sent.length;
      const error = await rejection(callOf(client, model)(input as object));
      if (!(error instanceof ValidationError)) continue;
      expect(sent.length).toBe(before);
      for (const { keyword, field, pointer } of error.issues ?? []) {
        refused.add(keyword);
        if (field === undefined) expect(pointer).toBe("");
        else expect([model.fields.some(({ name }) => name === field), pointer.split("/")[1]]).toEqual([true, field]);
      }
    }
  }
  expect(open([...declaredLimits])).toEqual([]);
  expect(declaredLimits.size).toBeGreaterThan(10);
});

describe("a request", () => {
  test("that is invalid is rejected with the fields and their rules, without long values", async () => {
    const { client, sent } = clientReceiving({}, "request");
    const error = await rejection(callPage(client, { pageSize: 5000, pageNum: 1.5 }));
    expect(error).toBeInstanceOf(normal.ValidationError);
    expect(error).toMatchObject({
      operationId: pageOperation,
      message:
        `${pageOperation}: the input does not fit the contract: ` +
        "/pageNum must be an integer, but is 1.5; /pageSize must be at most 1000, but is 5000.",
      issues: [
        { pointer: "/pageNum", field: "pageNum", keyword: "type" },
        { pointer: "/pageSize", field: "pageSize", keyword: "maximum" },
      ],
    });
    expect(sent).toEqual([]);
  });

  test("accepts a number or text for an id in a path, and rejects other types", async () => {
    const { client } = clientReceiving(vendorPage.response, "request");
    for (const projectId of [12, "12"]) await client.projects.get({ workspaceName: "news", projectId });
    const error = await rejection(client.projects.get({ workspaceName: "news", projectId: 1.5 }));
    expect(error).toBeInstanceOf(ValidationError);
  });

  test("is validated as it is sent, without undefined fields", async () => {
    const { client, sent } = clientReceiving(vendorPage.response, "request");
    await callPage(client, { pageSize: undefined });
    expect(sent).toHaveLength(1);
  });
});

describe("a response", () => {
  test("that is invalid is reported with its pointer and kept, without showing a value", async () => {
    const { client } = clientReceiving(wrongPage, "response");
    const error = await rejection(callPage(client));
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    // The request has already been sent.
    expect(error).not.toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({
      status: 200,
      operationId: pageOperation,
      issues: [{ pointer: "/result/content/0/createdTime", keyword: "pattern" }],
      body: wrongPage,
    });
    expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}${error}`).not.toContain("hunter2");
  });

  test("with an undeclared status is reported", async () => {
    const { client } = clientReceiving(vendorPage.response, "response", 202);
    expect(await rejection(callPage(client))).toMatchObject({ issues: [{ keyword: "status" }] });
  });

  test("without a code, or with one of another type, is reported as invalid; a failure code is an API error", async () => {
    const { code: _, ...uncoded } = vendorPage.response;
    for (const body of [[], uncoded, { ...uncoded, code: 0 }])
      expect(await rejection(callPage(clientReceiving(body, "response").client))).toBeInstanceOf(
        ResponseValidationError,
      );
    const failed = { code: "40000", unheardOf: true };
    expect(await rejection(callPage(clientReceiving(failed, "response").client))).toMatchObject({
      name: "ApiError",
      code: "40000",
    });
  });

  test("that is an error remains that error with any body", async () => {
    const { client } = clientReceiving({ unheardOf: true }, "both", 404);
    expect(await rejection(callPage(client))).toBeInstanceOf(ApiError);
  });
});

describe("a direction that is not selected is not validated:", () => {
  test.each([undefined, "request"] as const)("responses with %s", async (validate) => {
    expect((await callPage(clientReceiving(wrongPage, validate).client)).items).toHaveLength(
      wrongPage.result.content.length,
    );
  });

  test.each([undefined, "response"] as const)("requests with %s", async (validate) => {
    const { client, sent } = clientReceiving(vendorPage.response, validate);
    await callPage(client, { pageSize: 5000 });
    expect(sent).toHaveLength(1);
  });

  test("an unknown mode is rejected", () => {
    // @ts-expect-error -- possible in plain JavaScript
    expect(() => new MediaIntelligence({ credentials, validate: "all" })).toThrow('"request", "response" or "both"');
  });

  test("client options that are not an object are rejected", () => {
    // @ts-expect-error -- possible in plain JavaScript
    expect(() => new MediaIntelligence(null)).toThrow("takes one object of named options; it is of type Null.");
  });
});

describe("the plain client", () => {
  const path = "/api/v1/workspaces";

  test("rejects an invalid request before it is sent, with the place in the call", async () => {
    const { client, sent } = clientReceiving(vendorPage.response, "both");
    const [body] = mutantsOf(
      bodyExamples.find(({ operation }) => operation.path === path && operation.method === "POST")?.value,
    );
    for (const [call, pointer] of [
      [() => client.http.GET(path, { params: { query: { pageNum: 1, pageSize: 0 } } }), "/params/query/pageSize"],
      [() => client.http.request("get", path, { params: { query: { pageNum: 1.5 } } }), "/params/query/pageNum"],
      [() => client.http.POST(path, { body: body as { workspaceName: string } }), "/body/unheardOf"],
      // Plain JavaScript allows leaving it out.
      [() => client.http.POST(path, {} as { body: { workspaceName: string } }), "/body"],
    ] as const)
      expect(await rejection(call())).toMatchObject({ name: "ValidationError", issues: [{ pointer }] });
    expect(sent).toEqual([]);
  });

  test("reports an invalid response and returns a valid one", async () => {
    const call = (body: unknown) =>
      clientReceiving(body, "both").client.http.GET(path, { params: { query: { pageNum: 1 } } });
    expect(await rejection(call(wrongPage))).toBeInstanceOf(ResponseValidationError);
    expect((await call(vendorPage.response)).data).toEqual(vendorPage.response);
  });
});

test("the entry exports everything of the normal one, and its client is an instance of that client", () => {
  expect(new MediaIntelligence({ credentials })).toBeInstanceOf(normal.MediaIntelligence);
  expect(ValidationError).toBe(normal.ValidationError);
});

test("the normal entry contains no code of the validator", async () => {
  const { metafile } = await build({
    entryPoints: [`${paths.generated}/client/index.ts`],
    absWorkingDir: `${paths.generated}/client`,
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  expect(Object.keys(metafile.inputs).filter((path) => /schema|validation/.test(path))).toEqual([]);
});
