import { createHmac } from "node:crypto";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { en } from "../../scripts/docs/languages/index.js";
import { createMock } from "../../scripts/mock/mock.js";
import { contract } from "../helpers/bundled.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { markdownFiles } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";
import { document, present } from "../helpers/mock.js";

const api = readApi(contract);
const files = await markdownFiles({ api, language: en });
const { editions } = await contractEditions();

/** The targets of the links in a text, without code blocks and addresses of other hosts. */
const linksOf = (path: string, text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, href = ""]) => href)
    .filter((href) => !/^https?:/.test(href))
    .map((href) => posix.join(posix.dirname(path), href.replace(/#.*/, "")));

test("each operation has a file with everything that is needed to call it", () => {
  for (const { id, method, path, summary, source, parameters, responses } of api.operations) {
    const text = files[`operations/${id}.md`] ?? "";
    expect(text, id).toContain(`# ${id}: ${summary}\n\n`);
    expect(text).toContain(`\`${method} ${path}\``);
    for (const { name } of parameters) expect(text).toContain(`| \`${name}\` |`);
    for (const { status } of responses)
      expect(text).toMatch(new RegExp(`^(### ${status}$|\\| ${status} \\||.*guide\\.md#errors.* ${status}[, ])`, "m"));
    expect(text).toContain(source?.page);
    expect(text).toContain("### curl");
  }
});

test("llms.txt links to each operation, and every link names a file", () => {
  const index = linksOf("llms.txt", files["llms.txt"] ?? "");
  expect(index).toEqual(expect.arrayContaining(api.operations.map(({ id }) => `operations/${id}.md`)));
  const there = [...Object.keys(files), "openapi.yaml", "openapi.json", "coverage.html", "changelog.html"];
  const dead = Object.entries(files).flatMap(([path, text]) =>
    linksOf(path, text)
      .filter((target) => !there.includes(target))
      .map((target) => `${path} leads to ${target}`),
  );
  expect(dead).toEqual([]);
});

test("the fields of a body have a path, a type and limits, and a recursive schema is expanded once", async () => {
  const recursive = smallApi({
    paths: {
      "/nodes": {
        post: {
          summary: "Add a node",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } },
          },
          responses: { 204: { description: "Added." } },
        },
      },
    },
    components: {
      schemas: {
        Named: { type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 9 } } },
        Node: {
          allOf: [{ $ref: "#/components/schemas/Named" }],
          properties: {
            children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
            marks: { type: "array", items: { type: "object", properties: { colour: { type: "string" } } } },
            size: { oneOf: [{ type: "integer" }, { type: "object", properties: { unit: { const: "a|`b" } } }] },
          },
        },
      },
    },
  });
  const made = await markdownFiles({ api: recursive, language: en });
  expect(made["operations/post-nodes.md"]).toContain(
    [
      "| `name` | string | yes | Length: at most 9. |",
      "| `children` | array of object | no |  |",
      "| `marks` | array of object | no |  |",
      "| `marks[].colour` | string | no |  |",
      "| `size` | integer or object | no |  |",
      "| `size.unit` |  | no | One limit is below the table. |",
      "",
      "Limits:",
      "",
      "- `size.unit`: Always: ``a|`b``.",
    ].join("\n"),
  );
});

test("no code in a table has a backslash before a vertical bar, which is no part of it where the text is read as it is", () => {
  const changed = Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(/^\|.*\\\|.*$/gm)].map(([line]) => `${path}: ${line}`),
  );
  expect(changed).toEqual([]);
});

test("each edition has the same files in its language, whose links lead to files and chapters that are there", async () => {
  const [, korean] = editions;
  const texts = await markdownFiles(present(korean), "../");
  expect(Object.keys(texts).sort()).toEqual(Object.keys(files).sort());
  const there = [...Object.keys(texts), "../openapi.yaml", "../openapi.json", "coverage.html", "changelog.html"];
  for (const [path, text] of Object.entries(texts)) {
    expect(text, path).toMatch(/\p{Script=Hangul}/u);
    expect(there, path).toEqual(expect.arrayContaining(linksOf(path, text)));
  }
  const headings = [...(texts["guide.md"] ?? "").matchAll(/^#+ (.*)$/gm)].map(([, words = ""]) =>
    words.toLowerCase().replaceAll(" ", "-"),
  );
  const fragments = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/\]\((?:\.\.\/)?guide\.md#([^)]+)\)/g)].map(([, fragment]) => fragment),
  );
  expect(fragments).not.toEqual([]);
  expect(headings).toEqual(expect.arrayContaining([...new Set(fragments)]));
});

/** What a program reads that starts at `llms.txt` and follows each link once. */
function readFrom(path: string, read = new Map<string, string>()): Map<string, string> {
  const text = files[path];
  if (text === undefined || read.has(path)) return read;
  read.set(path, text);
  for (const target of linksOf(path, text)) readFrom(target, read);
  return read;
}

test("a program can be written from llms.txt and what it links to: it finds the host, the signature and the mock", async () => {
  const read = readFrom("llms.txt");
  expect([...read.keys()]).toEqual(expect.arrayContaining(api.operations.map(({ id }) => `operations/${id}.md`)));
  const whole = [...read.values()].join("\n");
  expect(/^- Host: (\S+)$/m.exec(whole)?.[1]).toBe(api.servers[0]?.url);
  const [, listening = "", accessKey = "", secretKey = ""] =
    /^- Mock: .* on (\S+) .*access key `(\S+)` .*secret key `(\S+)`/m.exec(whole) ?? [];
  expect(listening).toBe("http://127.0.0.1:4010");
  // The signature by the guide's words, with its own example.
  const [, message = "", signature = ""] = /```text\n([^`]*)\n```[^`]*?```text\n([^`]*)\n```/.exec(whole) ?? [];
  const [, key = ""] = /\| Secret key \| `([^`]+)` \|/.exec(whole) ?? [];
  const hmac = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("base64");
  expect(hmac(key, message)).toBe(signature);
  // The same for the mock, with the names of the headers that the guide shows.
  const headers = [...whole.matchAll(/^(x-ncp-[\w-]+): /gm)].map(([, name = ""]) => name);
  const [, method = "", target = ""] = /^(\S+) (\S+)\n/.exec(message) ?? [];
  const timestamp = String(Date.now());
  const values = [timestamp, accessKey, hmac(secretKey, `${method} ${target}\n${timestamp}\n${accessKey}`)];
  const response = await createMock({ document }).fetch(new URL(target, listening), {
    method,
    headers: Object.fromEntries(headers.slice(0, 3).map((name, n) => [name, values[n] ?? ""])),
  });
  expect(response.status).toBe(200);
});
