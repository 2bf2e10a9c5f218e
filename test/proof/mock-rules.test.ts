import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readMockOverlay } from "../../scripts/api/mock-overlay.js";
import { readApi } from "../../scripts/api/read-api.js";
import { checkBehaviour } from "../../scripts/check/mock/behaviour.js";
import { check } from "../../scripts/check/report.js";
import { loadContract } from "../../scripts/contract/load.js";
import { Sources } from "../../scripts/contract/sources.js";
import { proveState } from "../../scripts/proof/stateful.js";
import { createValidator } from "../../scripts/proof/validators.js";
import { contractCopy, folderWith } from "../helpers/generate-workbench.js";

const overlay = "openapi/overlays/mock.yaml";
type Edit = [file: string, from: string, to: string];

/** The findings in the mock's Overlay of a copy of the contract with these edits. The mock is not called. */
async function findingsAfter(...edits: Edit[]) {
  const { root, input, replace } = contractCopy();
  for (const [file, from, to] of edits) replace(`openapi/${file}`, from, to);
  // Otherwise lint reports the examples that an edit makes invalid.
  writeFileSync(join(root, "redocly.yaml"), "rules: {}\n");
  const sources = new Sources();
  const { document } = await loadContract(input, sources);
  const api = readApi(document);
  return checkBehaviour(api, await readMockOverlay(api, join(root, overlay), sources)).findings;
}

/** The line of a text's first occurrence in the contract's Overlay. */
function lineOf(text: string): number {
  const before = readFileSync(overlay, "utf8").split(text);
  expect(before.length, text).toBeGreaterThan(1);
  return before[0]?.split("\n").length ?? 0;
}

const isFile = expect.stringMatching(/overlays\/mock\.yaml$/);

test("the contract and its mock agree", async () => {
  expect(await findingsAfter()).toEqual([]);
});

test("the check reports an operation without an x-mock, with its place and the action to write", async () => {
  const [found, ...more] = await findingsAfter([
    "resources/persons/paths.yaml",
    "operationId: persons.removeTags\n",
    "operationId: persons.dropTags\n",
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    check: "mock",
    house: true,
    pointer: expect.stringMatching(/person-tags~1remove\/post$/),
  });
  expect(found?.message).toContain("persons.dropTags has no x-mock");
  expect(found?.message).toContain("$.paths.*[?@.operationId == 'persons.dropTags']");
});

describe("the check finds a name that the contract no longer has, at its line in the Overlay:", () => {
  test.each<[string, Edit[], string, string]>([
    [
      "of a body",
      [["resources/persons/schemas.yaml", "    sortColumn:", "    sortBy:"]],
      "by: $request.body#/sortColumn",
      'no "sortColumn" in the body of persons.search. Write one of pageNum,',
    ],
    [
      "of the query",
      [["shared/parameters.yaml", "name: new_project_id", "name: other_project_id"]],
      "to: $request.query.new_project_id",
      "Write one of other_project_id.",
    ],
    [
      "of a response",
      [["resources/persons/schemas.yaml", "    transferredAssetCount:", "    movedAssetCount:"]],
      "transferredAssetCount: $moved",
      'no "transferredAssetCount" in the response of ',
    ],
    [
      "of an item",
      [
        ["resources/person-tags/schemas.yaml", "    createdUserName:", "    maker:"],
        ["resources/person-tags/schemas.yaml", "createdTime, createdUserName]", "createdTime, maker]"],
      ],
      "createdUserName: $user\n              createdTime: $now\n              updatedUserName: $item",
      'There is no "createdUserName" in the personTags. Write one of name, id,',
    ],
    [
      "of a job's input",
      [["resources/index/schemas.yaml", "    sceneRange:", "    range:"]],
      "input: { sceneRange: LONG }",
      'no "sceneRange" in what ',
    ],
    [
      "of a value to sort by",
      [["resources/persons/schemas.yaml", "[ASSET_COUNT, ", "[ASSETS, "]],
      "fields: { ASSET_COUNT",
      '"ASSET_COUNT" is none of the values that the contract allows. Write one of ASSETS,',
    ],
    [
      "of a status",
      [["overlays/mock.yaml", "to: ANALYZE_CANCEL", "to: CANCELLED"]],
      "to: ANALYZE_CANCEL",
      '"CANCELLED" is none of the values that the contract allows. Write one of BEFORE_ANALYZE,',
    ],
    [
      "of an example",
      [["overlays/mock.yaml", "example: TwoAssets", "example: TwoFiles"]],
      "assets:\n            parent: projects",
      "there is no example TwoFiles",
    ],
    [
      "of an error",
      [["shared/error-catalogue.yaml", "baseProjectRestricted:", "baseProjectLocked:"]],
      "x-mock:\n        on: projects\n        action: delete",
      "it declares no response for the error baseProjectRestricted",
    ],
  ])("%s", async (_, edits, written, message) => {
    const findings = await findingsAfter(...edits);
    const line = lineOf(written);
    expect(findings).toContainEqual(
      expect.objectContaining({ check: "mock", file: isFile, line, message: expect.stringContaining(message) }),
    );
  });
});

test("the check reports a field that a create stores and no response shows", async () => {
  const [found, ...more] = await findingsAfter([
    "resources/workspaces/schemas.yaml",
    "required: [workspaceName]\n  properties:\n",
    "required: [workspaceName]\n  properties:\n    colour:\n      type: string\n      description: Colour.\n",
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ file: isFile, line: lineOf("x-mock: { on: workspaces, action: create }") });
  expect(found?.message).toContain(
    'The mock stores "colour" from requests of workspaces.create, and no response shows it',
  );
});

/** A shop API with resources that a job creates. */
const shop = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://shop.example }]
paths:
  /things:
    post:
      operationId: things.create
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string }
                colour: { type: string, default: red }
                size: { type: string }
            examples: { Ball: { value: { name: ball, colour: blue, size: small } } }
      responses:
        "201": { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" }, examples: { Ball: { $ref: "#/components/examples/Ball" } } } } }
        "400": { description: Wrong., content: { application/json: { examples: { Wrong: { value: { message: wrong } } } } } }
    get:
      operationId: things.list
      responses:
        "200": { description: All., content: { application/json: { schema: { type: object, properties: { things: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }, examples: { All: { value: { things: [{ id: 1, name: ball, colour: blue, size: small }] } } } } } }
  /things/{thing}/status:
    get:
      operationId: things.status
      parameters: [{ name: thing, in: path, required: true, schema: { type: integer }, example: 1 }]
      x-wait: { method: waitForThing, status: /status, pending: [MAKING], success: [MADE], failure: [BROKEN], startedBy: [things.create] }
      responses:
        "200": { description: How far., content: { application/json: { schema: { type: object, properties: { status: { enum: [MAKING, MADE, BROKEN] } } }, examples: { Made: { value: { status: MADE } } } } } }
        "404": { description: None., content: { application/json: { examples: { None: { value: { message: none } } } } } }
components:
  examples:
    Ball: { value: { id: 1, name: ball, colour: blue, size: small } }
  schemas:
    Thing:
      type: object
      required: [id, name, colour]
      properties:
        id: { type: integer }
        name: { type: string }
        colour: { type: string }
        size: { type: string }
`;
const shopMock = `
overlay: 1.0.0
info: { title: Mock, version: "1" }
actions:
  - target: $
    update:
      x-mock:
        user: me
        begins: "2026-01-01T00:00:00"
        collections:
          things:
            key: id
            parameter: thing
            fields: { id: $next, size: medium }
            seeds: [{ example: Ball }]
  - target: $.paths.*[?@.operationId == 'things.create']
    update: { x-mock: { on: things, action: create } }
  - target: $.paths.*[?@.operationId == 'things.list']
    update: { x-mock: { on: things, action: list, items: /things } }
  - target: $.paths.*[?@.operationId == 'things.status']
    update: { x-mock: { on: things, action: status } }
`;

/** A copy of the shop's files with these edits, without house rules. */
function shopWith(...edits: [from: string, to: string][]): { input: string; mock: string } {
  const edited = (text: string) => edits.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const root = folderWith({ "shop.yaml": edited(shop), "overlays/mock.yaml": edited(shopMock) });
  return { input: join(root, "shop.yaml"), mock: join(root, "overlays/mock.yaml") };
}

/** The findings from calls of the shop's mock. */
async function faultsAfter(...edits: [from: string, to: string][]) {
  const { input, mock } = shopWith(...edits);
  const sources = new Sources();
  const { document } = await loadContract(input, sources);
  const api = readApi(document);
  const { behaviour, findings } = checkBehaviour(api, await readMockOverlay(api, mock, sources));
  expect(findings).toEqual([]);
  if (behaviour === undefined) throw new Error("The shop has a mock.");
  return proveState({ api, validator: createValidator(api) }, behaviour.model);
}

describe("calls that the contract allows reveal", () => {
  test("nothing if the mock agrees with the contract, including a default", async () => {
    expect(await faultsAfter()).toEqual([]);
  });

  test("a required field without a value, with the calls that omit it", async () => {
    const [found, ...more] = await faultsAfter(["colour: { type: string, default: red }", "colour: { type: string }"]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ operation: "things.create", collection: "things" });
    expect(found?.calls).toContain("with Ball without /colour where no things are yet");
    expect(found?.fault).toMatch(/the mock responds with 500: .*must have required property 'colour'/);
  });

  test("a field that a later response lacks", async () => {
    const found = await faultsAfter(
      ["fields: { id: $next, size: medium }", "fields: { id: $next }"],
      [
        'items: { $ref: "#/components/schemas/Thing" }',
        "items: { type: object, required: [size], properties: { id: {}, size: {} } }",
      ],
    );
    expect(found.map(({ operation }) => operation)).toEqual(["things.list"]);
    expect(found[0]?.calls).toContain("after things.create with Ball without /size where no things are yet");
  });

  test("a response that violates its schema, and an example that the mock rejects", async () => {
    const refuse = "action: create, refuse: [{ error: '400', value: $request.body#/size, is: small }] }";
    const [found] = await faultsAfter(["action: create }", refuse]);
    expect(found?.fault).toBe("the mock refuses it with 400: the body's size is small");
    const format = await faultsAfter(
      ["size: { type: string }", "size: { type: string, format: uri }"],
      ["small", "a:b"],
    );
    expect(format.map(({ fault }) => fault)).toContainEqual(
      expect.stringMatching(/breaks the contract at .*size: it must match format "uri"/),
    );
  });

  test("a final status of a job that the response does not allow", async () => {
    const found = await faultsAfter(["status: { enum: [MAKING, MADE, BROKEN] }", "status: { enum: [MAKING, MADE] }"]);
    expect(found.map(({ operation, calls }) => [operation, calls[0]])).toEqual([
      ["things.status", "after things.create with x-mock-job: BROKEN"],
    ]);
  });
});

describe("a document without house rules", () => {
  test("needs no x-mock for each operation, but each x-mock must match the document", async () => {
    const action = shopMock
      .slice(shopMock.indexOf("  - target: $.paths.*[?@.operationId == 'things.list']"))
      .split("\n");
    const { input } = shopWith([`${action[0]}\n${action[1]}\n`, ""], ["size: medium", "weight: 5"]);
    const { findings } = await check(input);
    expect(findings).toMatchObject([{ check: "mock", file: isFile, line: 14 }]);
    expect(findings[0]?.message).toContain('There is no "weight" in the things. Write one of name, colour, size, id.');
  });

  test("needs no Overlay for the mock", async () => {
    const root = folderWith({ "shop.yaml": shop });
    expect((await check(join(root, "shop.yaml"))).findings).toEqual([]);
  });
});

test("npm run check calls the mock, and reports the place of a wrong rule", async () => {
  const { input } = shopWith(["colour: { type: string, default: red }", "colour: { type: string }"]);
  expect((await check(input)).findings).toMatchObject([
    { check: "mock", line: 17, message: expect.stringContaining("things.create, called with") },
  ]);
});
