import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { generate } from "../../scripts/generate/generate.js";

const root = realpathSync(mkdtempSync(join(tmpdir(), "directions-")));
const output = join(root, "out");
beforeAll(async () => {
  const input = join(root, "directions.yaml");
  copyFileSync(fileURLToPath(new URL("../fixtures/directions.yaml", import.meta.url)), input);
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  await generate({ input, output });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The compiler's errors for lines next to the generated client. */
async function faults(...lines: string[]): Promise<string[]> {
  const head = [
    'import type { Circle, CircleInput, components, Directions, OddNameV2, Overlapping, PageModel, paths, RecordModel, Shape, ShapeInput, Size, SizeInput, Square, Thing, ThingInput, ThingsCreateInput } from "./index.js";',
    "declare const client: Directions;",
    "declare function is<T>(value: T): void;",
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
  ].join(" ");
  const source = [head, ...lines, "export {};"].join("\n");
  const errors = await compile([], strictest, { [join(output, "client/user-under-test.ts")]: source });
  return errors.map(({ line, message }) => `${lines[line - 2]}: ${message}`);
}

const openText = "(string & {})";

describe("the types", () => {
  test("have open enums in responses (text, numbers, with null, in lists, in parts) and closed ones in requests", async () => {
    const lines = (
      [
        ["size", `"S" | "M" | ${openText}`, '"S" | "M"'],
        ["sizes", `("S" | "M" | ${openText})[]`, '("S" | "M")[]'],
        ["level", "1 | 2 | (number & {})", "1 | 2"],
        ["mixed", `"auto" | 3 | ${openText} | (number & {}) | null`, '"auto" | 3 | null'],
        ["perhaps", `"A" | "B" | ${openText} | null | undefined`, '"A" | "B" | null | undefined'],
        ["kept", '"fixed"', '"fixed"'],
        ["flags", '"on" | true | undefined', '"on" | true | undefined'],
      ] as const
    ).flatMap(([name, received, sent]) => [
      `is<Same<Thing["${name}"], ${received}>>(true);`,
      `is<Same<ThingInput["${name}"], ${sent}>>(true);`,
      `is<Same<Exclude<ThingsCreateInput["${name}"], undefined>, Exclude<${sent}, undefined>>>(true);`,
    ]);
    expect(await faults(...lines, 'is<Thing["narrowed"]>("new");')).toEqual([]);
    expect(await faults('is<ThingInput["narrowed"]>("M");')).toHaveLength(1);
  });

  test("of responses have only the declared fields, through references and parts; maps remain maps", async () => {
    expect(
      await faults(
        "is<Same<string extends keyof Thing ? 1 : 2, 2>>(true);",
        'is<Same<keyof NonNullable<Thing["more"]>, "name">>(true);',
        'is<Same<Thing["limits"], { [key: string]: number } | undefined>>(true);',
        'is<Same<Thing["anything"], Record<string, unknown> | undefined>>(true);',
        'is<Same<NonNullable<Thing["named"]>["name"], string>>(true);',
        'is<Same<NonNullable<ThingsCreateInput["named"]>["name"], string>>(true);',
        'is<Same<Thing["parent"], Thing | undefined>>(true);',
        'is<Same<ThingInput["parent"], ThingInput | undefined>>(true);',
        // The contract allows more fields.
        "is<Same<string extends keyof ThingInput ? 1 : 2, 1>>(true);",
      ),
    ).toEqual([]);
  });

  test("keep the discriminating fields of alternatives, so that they can be narrowed", async () => {
    expect(
      await faults(
        'export const fill = (shape: Shape) => { if (shape.kind === "circle") { is<Circle>(shape); return shape.fill; } is<Square>(shape); return shape.side; };',
        `is<Same<Circle["fill"], "solid" | "none" | ${openText}>>(true);`,
        'is<Same<CircleInput["fill"], "solid" | "none">>(true);',
        "is<Same<ShapeInput, CircleInput | Square>>(true);",
        `export const overlapping: Overlapping = { state: "new" };`,
      ),
    ).toEqual([]);
  });

  test("have unique names for any names of schemas", async () => {
    expect(
      await faults(
        'is<Same<OddNameV2["page"], PageModel | undefined>>(true);',
        "is<Same<RecordModel, { [key: string]: string }>>(true);",
        'is<Same<components["schemas"]["odd-name.v2"], OddNameV2>>(true);',
        'is<Same<paths["/shapes"]["get"]["responses"][200]["content"]["application/json"], Shape>>(true);',
        'is<Same<NonNullable<paths["/shapes"]["put"]["requestBody"]>["content"]["application/json"], ShapeInput>>(true);',
        "is<Same<Awaited<ReturnType<typeof client.things.list>>, Thing[]>>(true);",
        'is<Size>("XL"); is<SizeInput>("M");',
      ),
    ).toEqual([]);
  });
});

describe("validation", () => {
  const thing = { size: "S", sizes: ["M"], level: 1, mixed: null, kept: "fixed" };

  /** Calls a method whose response is this value. */
  async function call(resource: string, verb: string, value: unknown, input: object = {}): Promise<unknown> {
    const module = await import(/* @vite-ignore */ pathToFileURL(join(output, "client/validation.ts")).href);
    const client = new module.Directions({ validate: "both", fetch: async () => Response.json(value) });
    return client[resource]
      [verb](input)
      .catch((error: Error & { issues?: { pointer: string }[] }) =>
        [error.name, ...(error.issues ?? []).map(({ pointer }) => pointer)].join(" "),
      );
  }

  test.each([
    ["text", { size: "XL", sizes: ["XL", "S"], mixed: "manual", perhaps: null, narrowed: "L" }],
    ["a number", { level: 3, mixed: 4 }],
    ["a field", { size: "S", later: true }],
  ])("accepts %s that is new", async (_, fields) => {
    const [received] = [[{ ...thing, ...fields }]];
    expect(await call("things", "list", received)).toEqual(received);
  });

  test.each([
    [
      "of another type",
      { size: 1, sizes: [true], level: 1.5, mixed: true, perhaps: 1 },
      "size sizes/0 level mixed perhaps",
    ],
    ["of a const", { kept: "other" }, "kept"],
    ["of an enumeration with more than text and numbers", { flags: "off" }, "flags"],
  ])("rejects a value %s", async (_, fields, names) => {
    const refused = await call("things", "list", [{ ...thing, ...fields }]);
    const pointers = names.split(" ").map((name) => `/0/${name}`);
    expect(String(refused).split(" ").sort()).toEqual(["ResponseValidationError", ...pointers].sort());
  });

  test("distinguishes closed alternatives", async () => {
    for (const shape of [
      { kind: "circle", fill: "dotted" },
      { kind: "rectangle", side: 2 },
    ])
      expect(await call("shapes", "get", shape)).toEqual(shape);
    expect(await call("shapes", "get", { kind: "star" })).toContain("ResponseValidationError");
  });

  test("accepts a value that matches several open alternatives", async () => {
    const input = { body: { kind: "circle", fill: "solid" } };
    for (const value of [{ state: "A" }, { state: "new" }, { other: "x" }])
      expect(await call("shapes", "replace", value, input)).toEqual(value);
    expect(await call("shapes", "replace", { state: 1 }, input)).toContain("ResponseValidationError");
  });

  test("rejects a new value in a request", async () => {
    expect(await call("things", "create", thing, { ...thing, size: "XL" })).toBe("ValidationError /size");
    expect(await call("shapes", "replace", {}, { body: { kind: "circle", fill: "dotted" } })).toContain(
      "ValidationError",
    );
  });
});
