import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { formatFacts } from "../../scripts/check/format-facts.js";
import { check, type Facts } from "../../scripts/check/report.js";
import { formatFinding } from "../../scripts/contract/finding.js";
import { runScript } from "../helpers/run.js";

const folders: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), "check-"));
  folders.push(path);
  return path;
};
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true });
});

/** Runs `npm run check`. */
const run = (...args: string[]) => runScript("check", args, { env: { INIT_CWD: process.cwd() } });

/** The findings as the command formats them, without starting a process. */
const problems = async (input: string) => (await check(input)).findings.map(formatFinding).join("\n\n");

/** A copy of the contract with structural lint only, so that the check reports the edits. */
function copy(edit: (read: (name: string) => string, write: (name: string, text: string) => void) => void): string {
  const root = folder();
  cpSync("openapi", join(root, "openapi"), { recursive: true });
  // Otherwise the release check reports the edit too.
  rmSync(join(root, "openapi/release"), { recursive: true });
  writeFileSync(join(root, "redocly.yaml"), "rules: { struct: error }\n");
  const at = (name: string) => join(root, "openapi", name);
  edit(
    (name) => readFileSync(at(name), "utf8"),
    (name, text) => writeFileSync(at(name), text),
  );
  return at("openapi.yaml");
}

const small = `
openapi: 3.1.0
info: { title: Warehouse, version: 1.0.0 }
tags: [{ name: widgets }, { name: gadgets }]
paths:
  /widgets:
    get:
      operationId: widgets.list
      tags: [widgets]
      x-provenance: { certainty: contradictory, note: Two pages differ. }
      responses: { "200": { $ref: "#/components/responses/Widgets" } }
  /gadgets:
    get:
      operationId: gadgets.list
      tags: [gadgets]
      responses: { "200": { description: Gadgets., content: { application/json: { schema: { $ref: "#/components/schemas/Name" } } } } }
  /old:
    get:
      operationId: deprecated.listGadgets
      tags: [gadgets]
      deprecated: true
      responses: { "204": { description: None. }, "200": { $ref: "#/components/responses/Widgets" } }
components:
  responses:
    Widgets:
      description: Widgets.
      x-provenance: { certainty: not-visible, note: Cut. }
      content:
        application/json:
          schema: { $ref: "#/components/schemas/Name" }
          examples: { One: { value: one } }
  schemas:
    Name:
      type: string
      x-provenance: { certainty: inferred, note: From a sample. }
`;

test("the contract passes, and the report counts what was checked", async () => {
  const { status, stdout, stderr } = await run();
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^operations {2}\d+ current, \d+ deprecated$/m);
  const counts = stdout.match(/(\d+) of (\d+) request bodies and (\d+) of (\d+) responses have one$/m);
  const [, bodies, ofBodies, responses, ofResponses] = counts ?? [];
  expect(Number(ofBodies)).toBeGreaterThan(0);
  expect([bodies, responses]).toEqual([ofBodies, ofResponses]);
  expect(stdout).toMatch(/^total( +\d+){5}$/m);
});

test("the check reports an invalid example with its line, as a warning if the house rules are off", async () => {
  const name = "resources/workspaces/examples.yaml";
  let line = 0;
  const input = copy((read, write) => {
    const lines = read(name).split("\n");
    line = lines.findIndex((each) => each.includes("bucketName: my-bucket")) + 1;
    lines[line - 1] = lines[line - 1]?.replace("my-bucket", "5") ?? "";
    write(name, lines.join("\n"));
  });
  const found = (await check(input)).warnings.map(formatFinding).join("\n\n");
  expect(found).toContain(`${name}:${line} at #/components/examples/`);
  expect(found).toMatch(/examples: The example does not fit #\/components\/schemas\/\w+: it must be string\./);
});

test("a finding of a house rule links to the page that explains it", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(input, small);
  const rules = {
    extends: ["spec"],
    plugins: [resolve("scripts/lint/plugin.js")],
    rules: { "kit/operation-source": "error" },
  };
  writeFileSync(join(dirname(input), "redocly.yaml"), JSON.stringify(rules));
  expect(await problems(input)).toMatch(
    /lint: kit\/operation-source: .*\n {2}Explained in openapi\/README\.md#lint-rules\.$/m,
  );
  expect(readFileSync("openapi/README.md", "utf8")).toMatch(/^## Lint rules$/m);
});

test("the check reports an invalid workflow with its line", async () => {
  const name = "workflows/1-set-up.arazzo.yaml";
  const input = copy((read, write) => write(name, read(name).replace("workflowId:", "workflowName:")));
  expect(await problems(input)).toMatch(
    /workflows\/1-set-up\.arazzo\.yaml:\d+ at #\/workflows\/0.*\n {2}lint: struct: .*workflow/,
  );
});

test("--json prints counts, marks by resource with their places, and a response without an example", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(input, small);
  const houseRules = { extends: ["spec"], plugins: [resolve("scripts/lint/plugin.js")] };
  writeFileSync(join(dirname(input), "redocly.yaml"), JSON.stringify(houseRules));
  const { status, stdout, stderr } = await run("--input", input, "--json");
  expect(stderr).toBe("");
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    ok: false,
    findings: [
      {
        check: "coverage",
        message: "gadgets.list, answer 200 has no named example. Write one into examples.yaml and refer to it.",
        pointer: "#/paths/~1gadgets/get/responses/200",
        line: 16,
      },
    ],
    operations: { current: 2, deprecated: 1 },
    examples: { checked: 1, bodies: { count: 0, covered: 0 }, answers: { count: 3, covered: 2 } },
    provenance: {
      counts: {
        widgets: { inferred: 0, contradictory: 1, "not-visible": 1 },
        gadgets: { inferred: 0, contradictory: 0, "not-visible": 0 },
        shared: { inferred: 1, contradictory: 0, "not-visible": 0 },
      },
    },
  });
  expect(report.provenance.marks).toEqual([
    expect.objectContaining({
      certainty: "contradictory",
      resource: "widgets",
      pointer: "#/paths/~1widgets/get",
      line: 10,
    }),
    expect.objectContaining({ certainty: "not-visible", resource: "widgets", line: 27 }),
    expect.objectContaining({ certainty: "inferred", resource: "shared", note: "From a sample.", line: 35 }),
  ]);
});

test("a document without the house rules needs no examples, and an invalid one is a warning", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(input, small);
  const report = await check(input);
  expect(report).toMatchObject({ ok: true, house: false, examples: { answers: { count: 3, covered: 2 } } });
  expect(formatFacts(report as Facts, { provenance: false })).toMatch(/^house rules off: /m);
  writeFileSync(input, small.replace("value: one", "value: 1"));
  expect(await check(input)).toMatchObject({ ok: true, warnings: [{ check: "examples", line: 31 }] });
});

test("--json prints the reason for an unreadable file as JSON", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(input, "openapi: 3.1.0\n  info: [");
  const { status, stdout, stderr } = await run("--input", input, "--json");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  const { ok, findings } = JSON.parse(stdout);
  expect({ ok, findings }).toEqual({
    ok: false,
    findings: [
      { check: "contract", message: expect.stringMatching(/openapi\.yaml cannot be read: .*2:7/), pointer: "#" },
    ],
  });
});

test("--provenance lists each mark with its place and note", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(
    input,
    small.replace(
      'schema: { $ref: "#/components/schemas/Name" } } } } }',
      "schema: {}, examples: { Two: { value: 2 } } } } } }",
    ),
  );
  const report = await check(input);
  expect(report).toMatchObject({ ok: true });
  const printed = formatFacts(report as Facts, { provenance: true });
  expect(printed).toContain("openapi.yaml:10 at #/paths/~1widgets/get\n  contradictory: Two pages differ.");
  expect(printed).toContain("openapi.yaml:35 at #/components/schemas/Name\n  inferred: From a sample.");
});

test("the command ends with the findings of lint, with file and line", async () => {
  const input = join(folder(), "openapi.yaml");
  writeFileSync(input, small.replace("{ description: None. }", "{ description: [] }"));
  const { status, stdout, stderr } = await run("--input", input);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(
    /^error: The contract has 1 problem\.\n\n.*openapi\.yaml:22 at #\/paths\/~1old\/get\/responses\/204\/description\n {2}lint: /,
  );
});
