import { expect, test } from "vitest";
import { renderedText } from "../../scripts/docs/redoc/rendered-text.js";
import { renderDocs } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";

const htmlOf = (markdown: string): string => JSON.stringify(renderedText(markdown, { hasPlaces: false }));

test("headings are nodes with the given ids, in plain text, and the rest is HTML between them", () => {
  const nodes = renderedText("Intro.\n\n## The `code`\n\nOne **two**.\n\nThree\n---\n", { ids: ["section/code"] });
  expect(nodes).toMatchObject([
    { type: "tag", attributes: { attrs: { dangerouslySetInnerHTML: { __html: "<p>Intro.</p>\n" } } } },
    { type: "heading", attributes: { level: 2, id: "section/code" } },
    { attributes: { attrs: { dangerouslySetInnerHTML: { __html: "<p>One <strong>two</strong>.</p>\n" } } } },
    { type: "heading", attributes: { level: 2 } },
  ]);
  expect(nodes[1]?.children[0]?.children[0]?.attributes).toEqual({ content: "The code" });
  expect(htmlOf("## Three")).toContain("<h2>Three</h2>");
});

test("code is text, and a table is in a frame that scrolls", () => {
  expect(htmlOf('```bash\n<b> & "c"\n```')).toContain(
    '<pre data-language=\\"bash\\">&lt;b&gt; &amp; &quot;c&quot;\\n</pre>',
  );
  expect(htmlOf("| a |\n| --- |\n| b |")).toContain('<div class=\\"md-table-wrapper\\"><table class=\\"md\\">');
});

test("the descriptions that Redoc parses as it starts are rendered, those of shared responses too", async () => {
  const html = await renderDocs(
    smallApi({
      info: { title: "T", version: "1", description: "An **API**." },
      paths: {
        "/pets": {
          post: {
            operationId: "pets.add",
            tags: ["pets"],
            description: "Adds *one*.",
            requestBody: { description: "A *pet*.", content: { "application/json": { schema: {} } } },
            responses: { 200: { description: "*Added*." }, 404: { $ref: "#/components/responses/Missing" } },
          },
        },
      },
      components: {
        responses: { Missing: { description: "Not *found*." } },
        securitySchemes: { key: { type: "apiKey", in: "header", name: "k", description: "A *key*." } },
      },
    }),
  );
  const definition = /id="definition">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect([...definition.matchAll(/"description":"([^"]*[*][^"]*)"/g)].map(([, text]) => text)).toEqual([]);
  expect(definition.match(/__html/g)).toHaveLength(6);
});
