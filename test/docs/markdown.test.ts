import { posix } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { markdownFiles } from "../../scripts/docs/markdown-files.js";
import { contract } from "../helpers/bundled.js";
import { smallApi } from "../helpers/docs/small-document.js";

const api = readApi(contract);
const files = await markdownFiles(api);

/** The targets of the links in a text, without code blocks and addresses of other hosts. */
const linksOf = (path: string, text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, href = ""]) => href)
    .filter((href) => !/^https?:/.test(href))
    .map((href) => posix.join(posix.dirname(path), href));

test("each operation has a file with everything that is needed to call it", () => {
  for (const { id, method, path, summary, source, parameters, responses } of api.operations) {
    const text = files[`operations/${id}.md`] ?? "";
    expect(text, id).toContain(`# ${id}: ${summary}\n\n`);
    expect(text).toContain(`\`${method} ${path}\``);
    for (const { name } of parameters) expect(text).toContain(`| \`${name}\` |`);
    for (const { status } of responses) expect(text).toMatch(new RegExp(`^(### ${status}$|\\| ${status} \\|)`, "m"));
    expect(text).toContain(source?.page);
    expect(text).toContain("### curl");
  }
});

test("llms.txt links to each operation, and every link names a file", () => {
  const index = linksOf("llms.txt", files["llms.txt"] ?? "");
  expect(index).toEqual(expect.arrayContaining(api.operations.map(({ id }) => `operations/${id}.md`)));
  const there = [...Object.keys(files), "openapi.yaml", "openapi.json", "coverage.html"];
  const dead = Object.entries(files).flatMap(([path, text]) =>
    linksOf(path, text)
      .filter((target) => !there.includes(target))
      .map((target) => `${path} leads to ${target}`),
  );
  expect(dead).toEqual([]);
});

test("the fields of a body have a path, a type and limits, and a recursive schema is expanded once", async () => {
  const made = await markdownFiles(
    smallApi({
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
    }),
  );
  expect(made["operations/post-nodes.md"]).toContain(
    [
      "| `name` | string | yes | Length: at most 9. |",
      "| `children` | array of object | no |  |",
      "| `marks` | array of object | no |  |",
      "| `marks[].colour` | string | no |  |",
      "| `size` | integer or object | no |  |",
      "| `size.unit` |  | no | Always: ``a\\|`b``. |",
    ].join("\n"),
  );
});
