import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../scripts/contract/document.js";
import { createMock, type Listening } from "../../scripts/mock/mock.js";
import { runNode, runScript } from "../helpers/run.js";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The fenced blocks of one language. */
const blocks = (language: string) =>
  [...readme.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, info]) => info === language)
    .map(([, , text = ""]) => text);

let mock: Listening;
beforeAll(async () => {
  const document = JSON.parse(readFileSync(join(root, "generated/mock/openapi.json"), "utf8")) as Document;
  mock = await createMock({ document }).listen();
});
afterAll(() => mock.close());

describe("each test in the README", async () => {
  const programs = blocks("ts vitest");
  test("is found", () => expect(programs.length).toBeGreaterThan(0));
  for (const [index, program] of programs.entries()) {
    const file = join(import.meta.dirname, `.readme-${process.pid}-${index}.ts`);
    writeFileSync(file, program);
    try {
      // Its calls of `test` run with this file.
      await import(file);
    } finally {
      rmSync(file);
    }
  }
});

test("the client program prints what the README says", async () => {
  const programs = blocks("ts run");
  expect(programs).toHaveLength(1);
  for (const program of programs) {
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(20);
    const file = join(root, `.readme-${process.pid}.ts`);
    writeFileSync(file, program.replace("http://127.0.0.1:4010", mock.url));
    try {
      const { status, stdout } = await runNode(["--import", "tsx", file], { env: { FORCE_COLOR: "0" } });
      expect(status).toBe(0);
      expect(stdout).toBe("my-workspace my-bucket\ntest-workspace test-bucket\n200 2 of 2\n");
    } finally {
      rmSync(file);
    }
  }
});

test("the journeys' program prints the ids of its assets, and the same ones when it is started again", async () => {
  const [program = ""] = blocks("ts journey");
  const folder = mkdtempSync(join(root, ".readme-"));
  const file = join(folder, "night.ts");
  writeFileSync(
    file,
    program.replace("http://127.0.0.1:4010", mock.url).replace("night.jsonl", join(folder, "night.jsonl")),
  );
  try {
    const run = () => runNode(["--import", "tsx", file], { env: { FORCE_COLOR: "0" } });
    const first = await run();
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/^a\.mp4 \d+\nb\.mp4 \d+\nc\.mp4 \d+\n$/);
    expect((await run()).stdout).toBe(first.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every command in the README is a script that has the given options", async () => {
  const commands = blocks("sh").flatMap((block) => block.trim().split("\n"));
  expect(commands.length).toBeGreaterThan(0);
  const options = new Map<string, string[]>();
  for (const command of commands) {
    const [, name = "", args = ""] = /^npm (?:run )?(\w+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(scripts, command).toHaveProperty(name);
    options.set(name, [...(options.get(name) ?? []), ...(args.match(/--\w+/g) ?? [])]);
  }
  // `npm test` has no options of its own.
  options.delete("test");
  await Promise.all(
    [...options].map(async ([name, used]) => {
      const { stdout } = await runScript(name, ["--help"]);
      for (const option of used) expect(stdout, name).toContain(option);
    }),
  );
});

test("every relative link and image has a target", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
    expect(existsSync(join(root, target)), target).toBe(true);
});
