import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import type { Finding } from "../../scripts/contract/finding.js";
import { generate } from "../../scripts/generate/generate.js";
import { rejection } from "../helpers/client/loopback.js";
import { folderWith } from "../helpers/generate-workbench.js";

const contract = `openapi: 3.1.0
info: { title: Widgets, version: 1.0.0 }
tags:
  - name: widgets
    x-displayName: All widgets
paths:
  /widgets:
    get:
      operationId: widgets.list
      summary: List widgets
      description: "\`widgets.list\`"
      tags: [widgets]
      responses:
        "204": { description: No widgets. }
        "200": { $ref: "#/components/responses/Widgets" }
components:
  responses:
    Widgets:
      description: A widget.
      content:
        application/json:
          schema: { $ref: "#/components/schemas/Widget" }
          examples: { One: { summary: One widget, value: { description: Blue, count: 1 } } }
  schemas:
    Widget:
      type: object
      required: [count]
      properties:
        description: { type: string, description: Text about it., default: None }
        count: { type: integer, enum: [1, 2], default: 1, description: How many. }
`;

const overlay = `overlay: 1.1.0
info: { title: Deutsch, version: 1.0.0 }
actions:
  - target: $.info
    update: { title: Dinge }
  - target: $.tags[?@.name == 'widgets']
    update: { x-displayName: Alle Dinge }
  - target: $.components.schemas.*.properties.*
    update: { description: Ein Feld }
  - target: $.components.schemas.Widget.properties.count
    update: { description: Wie viele }
  - target: $.components.responses.Widgets
    update:
      description: Ein Ding
      content: { application/json: { examples: { One: { summary: Ein Ding } } } }
  - target: $.paths['/widgets'].get
    update:
      summary: Dinge auflisten
      responses: { "204": { description: Keine Dinge } }
`;

/** The contract and an Overlay that translates it, both with edits. */
function workbench(edits: { contract?: [string, string]; overlay?: [string, string] } = {}, name = "de") {
  const edited = (text: string, [from, to]: [string, string] = ["", ""]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  const root = folderWith({
    "redocly.yaml": "extends: [spec]\ntelemetry: off\n",
    "openapi/openapi.yaml": edited(contract, edits.contract),
    [`openapi/overlays/${name}.yaml`]: edited(overlay, edits.overlay),
  });
  return { input: join(root, "openapi/openapi.yaml"), output: join(root, "out"), root };
}

/** The findings of the check, one on each line: place, pointer, message. */
const formatted = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ file, line, pointer, message }) => `${file?.replace(/^.*openapi\//, "")}:${line} ${pointer} ${message}`,
  );

const findingsOf = async (input: string, options = {}): Promise<string[]> =>
  formatted((await check(input, options)).findings);

describe("a translation", () => {
  test("that is complete has no findings, and a shared text counts once", async () => {
    const report = await check(workbench().input);
    expect(report.findings).toEqual([]);
    expect(report.translations).toEqual([{ tag: "de", language: "German", texts: 8, translated: 8 }]);
  });

  test("with texts that are not translated is reported at their lines", async () => {
    const { input } = workbench({
      contract: [
        "tags: [widgets]",
        "tags: [widgets]\n      x-provenance: { certainty: inferred, note: From a sample. }",
      ],
      overlay: ["Alle Dinge", "All widgets"],
    });
    expect(await findingsOf(input)).toEqual([
      'openapi.yaml:5 #/tags/0/x-displayName "All widgets" is not translated into German.',
      'openapi.yaml:13 #/paths/~1widgets/get/x-provenance/note "From a sample." is not translated into German.',
    ]);
    expect((await check(input)).translations).toMatchObject([{ texts: 9, translated: 7 }]);
  });

  test("of a removed text is reported at its line", async () => {
    const { input } = workbench({ contract: ["summary: List widgets", "deprecated: true"] });
    expect(await findingsOf(input)).toEqual([
      expect.stringMatching(
        /^overlays\/de\.yaml:18 #\/actions\/5\/update\/summary There is no #\/paths\/~1widgets\/get\/summary to translate/,
      ),
    ]);
  });

  test.each([
    ["a list", "{ description: Wie viele, enum: [3] }", "enum"],
    ["a value", "{ description: Wie viele, type: string }", "type"],
    ["data that looks like a text", "{ description: Wie viele, default: Keine }", "default"],
  ])("that changes %s", async (_, update, key) => {
    const findings = await findingsOf(workbench({ overlay: ["{ description: Wie viele }", update] }).input);
    expect(findings).toEqual([
      expect.stringMatching(
        new RegExp(
          `^overlays/de\\.yaml:11 #/actions/3/update/${key} .*#/components/schemas/Widget/properties/count/${key} `,
        ),
      ),
    ]);
  });

  test("is stale after its original changes, until it is accepted; line breaks are ignored", async () => {
    const { input } = workbench();
    expect(await findingsOf(input, { acceptTranslations: true })).toEqual([]);
    const rewrite = (from: string, to: string) =>
      writeFileSync(
        input,
        readFileSync(input, "utf8").replace(from, () => to),
      );

    rewrite("info: { title: Widgets,", 'info: { title: "\\n Widgets",');
    expect(await findingsOf(input)).toEqual([]);

    rewrite("summary: List widgets", "summary: List the widgets");
    expect(await findingsOf(input)).toEqual([
      expect.stringMatching(
        /^openapi\.yaml:10 #\/paths\/~1widgets\/get\/summary "List the widgets" is not the text that was translated into German\. .*--accept-translations/,
      ),
    ]);
    expect(await findingsOf(input, { acceptTranslations: true })).toEqual([]);
    expect(await findingsOf(input)).toEqual([]);
  });

  test("whose original is gone leaves a hash, which check reports and accepting removes", async () => {
    const { input } = workbench();
    await check(input, { acceptTranslations: true });
    writeFileSync(input, readFileSync(input, "utf8").replace(", description: How many.", ""));
    const overlay = input.replace("openapi.yaml", "overlays/de.yaml");
    const action = "  - target: $.components.schemas.Widget.properties.count\n    update: { description: Wie viele }\n";
    const text = readFileSync(overlay, "utf8")
      .replace(action, "")
      .replace("properties.*\n", "properties.description\n");
    writeFileSync(overlay, text);
    const warningsOf = async () => formatted((await check(input)).warnings);
    expect(await findingsOf(input)).toEqual([]);
    expect(await warningsOf()).toEqual([
      expect.stringMatching(
        /de\.lock\.json:1 # 1 hash is of texts that the contract no longer has\. Remove them with `npm run check -- --accept-translations`\.$/,
      ),
    ]);
    expect(await findingsOf(input, { acceptTranslations: true })).toEqual([]);
    expect(await warningsOf()).toEqual([]);
  });

  test("is accepted by the name of its operation, component or resource, and the accepted texts are listed", async () => {
    const { input } = workbench();
    await check(input, { acceptTranslations: true });
    const text = readFileSync(input, "utf8");
    writeFileSync(
      input,
      text
        .replace("title: Widgets", "title: Things")
        .replace("List widgets", "List things")
        .replace("How many.", "How many there are.")
        .replace("All widgets", "All things"),
    );
    const accept = async (acceptTranslations: string) =>
      (await check(input, { acceptTranslations })).accepted?.map(({ line, text: said }) => `${line} ${said}`);
    expect(await accept("Widget")).toEqual(["30 How many there are."]);
    expect(await accept("Widget")).toEqual([]);
    expect(await accept("widgets.list")).toEqual(["10 List things"]);
    expect(await accept("widgets")).toEqual(["5 All things"]);
    expect(await findingsOf(input)).toEqual([expect.stringMatching(/^openapi\.yaml:2 #\/info\/title "Things" is not/)]);
    await expect(accept("gadgets")).rejects.toThrow(/^"gadgets" is no operation, resource or component/);
  });

  test("that later actions replace is a warning", async () => {
    const { input } = workbench({
      overlay: ["{ title: Dinge }", "{ title: Dinge }\n  - target: $.info\n    update: { title: Sachen }"],
    });
    expect(await check(input)).toMatchObject({
      findings: [],
      warnings: [
        {
          line: 5,
          pointer: "#/actions/0/update/title",
          message: "Later actions translate each text that this is for, so that nothing uses it. Remove the line.",
        },
      ],
    });
  });
});

describe("an Overlay that cannot be applied stops generate, and the check reports it:", () => {
  test.each<[string, [string, string], RegExp]>([
    [
      "a target that leads nowhere",
      ["$.paths['/widgets'].get", "$.paths['/gadgets'].get"],
      /overlays\/mock\.yaml:16:5 at #\/actions\/5\/target\n.*overlay-target: "\$\.paths\['\/gadgets'\]\.get" matches nothing/,
    ],
    [
      "a target that is not JSONPath",
      ["$.paths['/widgets'].get", "$.paths['/widgets'.get"],
      /overlays\/mock\.yaml:16:5 at #\/actions\/5\/target\n.*overlay-target: .* is not a JSONPath: Expected/,
    ],
    [
      "an action with a misspelt key",
      ["update: { title: Dinge }", "updaet: { title: Dinge }"],
      /overlays\/mock\.yaml:5:5 at #\/actions\/0\/updaet\n.*struct: .*updaet/,
    ],
  ])("%s", async (_, edit, message) => {
    const { input, output } = workbench({ overlay: edit }, "mock");
    expect(String(await rejection(generate({ input, output })))).toMatch(message);
    expect(existsSync(output)).toBe(false);
    const { findings } = await check(input);
    expect(findings).toMatchObject([{ check: "lint", line: expect.any(Number) }]);
  });
});
