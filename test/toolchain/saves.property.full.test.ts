import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { Sources } from "../../scripts/contract/sources.js";
import { generate } from "../../scripts/generate/generate.js";
import { isUpToDate } from "../../scripts/generate/manifest.js";
import { regenerateOnSave } from "../../scripts/start/regenerate.js";
import { documentWith, snapshot, temporaryFolder } from "../helpers/generate-workbench.js";

const item = (operationId: string) =>
  `item:\n  get:\n    operationId: ${operationId}\n    responses:\n      "204":\n        description: None.\n`;
const overlay = (title: string) =>
  `overlay: 1.1.0\ninfo: { title: A, version: 1.0.0 }\nactions:\n  - target: $.info\n    update: { title: ${title} }\n`;
const workflow = (summary: string) => `arazzo: 1.0.1
info: { title: A, version: "1" }
sourceDescriptions: [{ name: api, url: ../openapi.yaml, type: openapi }]
workflows:
  - workflowId: look
    summary: ${summary}
    steps: [{ stepId: one, operationId: things.list, successCriteria: [{ condition: $statusCode == 204 }] }]
`;

/** The variants of each file's text; undefined if the file is missing. Generate rejects some of them. */
const variants: Record<string, (string | undefined)[]> = {
  "openapi/openapi.yaml": [
    documentWith({ "/a": { $ref: "shared/one.yaml#/item" } }),
    documentWith({ "/b": { $ref: "shared/one.yaml#/item" } }),
    documentWith({ "/a": { $ref: "shared/two.yaml#/item" } }),
    "",
  ],
  "openapi/shared/one.yaml": [item("things.list"), item("things.look"), undefined],
  "openapi/shared/two.yaml": [item("things.list"), item("things.take")],
  "openapi/overlays/mock.yaml": [undefined, overlay("Mock"), overlay("Mick")],
  "openapi/workflows/1.arazzo.yaml": [undefined, workflow("Looks."), workflow("Sees.")],
  "redocly.yaml": ["extends: [spec]\ntelemetry: off\n", "telemetry: off\nrules: { info-license: error }\n"],
};

/** The index of the variant of each file. */
type State = Record<string, number>;

const initial: State = Object.fromEntries(Object.keys(variants).map((path) => [path, 0]));

function save(root: string, path: string, text: string | undefined): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  if (text === undefined) rmSync(join(root, path), { force: true });
  else writeFileSync(join(root, path), text);
}

/** A project with the files of a state, without an output. */
function project(state: State): { root: string; input: string; output: string } {
  const root = temporaryFolder();
  for (const [path, index] of Object.entries(state)) save(root, path, variants[path]?.[index]);
  return { root, input: join(root, "openapi/openapi.yaml"), output: join(root, "out") };
}

const made = new Map<string, Record<string, string> | undefined>();

/** The output of generating a state into a new folder; undefined if the state is rejected. */
async function cleanOutput(state: State): Promise<Record<string, string> | undefined> {
  const key = JSON.stringify(state);
  if (!made.has(key)) {
    const { input, output } = project(state);
    await generate({ input, output }).catch(expectRefusal);
    made.set(key, existsSync(output) ? snapshot(output) : undefined);
  }
  return made.get(key);
}

const expectRefusal = (error: unknown): void => {
  if (!(error instanceof UserError)) throw error;
};

/**
 * Saves, and the number of moments before each. Every read of a file, and every comparison with the disk, counts as a
 * moment.
 */
const saves = fc.array(
  fc.record({
    moments: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 14 })),
    change: fc.oneof(
      ...Object.entries(variants).map(([path, texts]) =>
        fc.record({ path: fc.constant(path), index: fc.nat({ max: texts.length - 1 }) }),
      ),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A save that starts a run, and another save of the same file a number of moments later. */
const during = (moments: number) => [
  { moments: 0, change: { path: "openapi/openapi.yaml", index: 1 } },
  { moments, change: { path: "openapi/openapi.yaml", index: 2 } },
];

afterEach(() => vi.restoreAllMocks());

test("after any saves at any time the output is that of the last state, and no other output counts as up to date", async () => {
  const readBytes = Sources.prototype.bytes;
  const reads = vi.spyOn(Sources.prototype, "bytes");
  await fc.assert(
    fc.asyncProperty(saves, async (planned) => {
      const state = { ...initial };
      const { root, input, output } = project(state);
      const remaining = planned.map((each) => ({ ...each }));
      let quiet = 0;
      let broken: string | undefined;

      /** Advances by one moment, and performs its saves. */
      const pass = (): void => {
        for (let [next] = remaining; next !== undefined && next.moments-- <= 0; [next] = remaining) {
          const { path, index } = next.change;
          remaining.shift();
          quiet = 0;
          state[path] = index;
          save(root, path, variants[path]?.[index]);
        }
      };
      const whileReading = function (this: Sources, path: string): Buffer {
        quiet = 0;
        pass();
        return readBytes.call(this, path);
      };
      /** If the output is up to date, compares it with that of the current state. No moment passes. */
      const look = async (): Promise<void> => {
        reads.mockImplementation(readBytes);
        if (quiet < 2 && isUpToDate(input, output)) expect(snapshot(output)).toEqual(await cleanOutput(state));
        reads.mockImplementation(whileReading);
      };

      for (const [path, text] of Object.entries((await cleanOutput(state)) ?? {})) save(output, path, text);
      reads.mockImplementation(whileReading);
      const sources = new Sources();
      await generate({ input, output, sources }).catch((error: unknown) => {
        expectRefusal(error);
        broken = String(error);
      });
      await new Promise<void>((resolve, reject) => {
        const stop = regenerateOnSave({
          input,
          output,
          sources,
          onGenerated: () => {
            broken = undefined;
          },
          onBroken: (message) => {
            broken = message;
          },
          pause: async () => {
            await look().catch(reject);
            pass();
            quiet++;
            // A change is detected at the second comparison.
            if (remaining.length > 0 || quiet < 4) return;
            stop();
            resolve();
            throw new Error("It is over.");
          },
        });
      });

      reads.mockImplementation(readBytes);
      const expected = await cleanOutput(state);
      expect(isUpToDate(input, output)).toBe(expected !== undefined);
      if (expected === undefined) expect(broken).toMatch(/^(?!The toolchain failed)/);
      else expect({ broken, output: snapshot(output) }).toEqual({ broken: undefined, output: expected });
    }),
    { numRuns: 14, examples: [[during(4)], [during(10)]] },
  );
});
