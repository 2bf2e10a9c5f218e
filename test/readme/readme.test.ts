import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blocks, readme } from "../helpers/readme.js";
import { runScript } from "../helpers/run.js";

const root = join(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

const shellLines = blocks("sh").flatMap((block) => block.trim().split("\n"));

test("every command in the README is a script that has the given options", async () => {
  const commands = shellLines.filter((line) => !line.startsWith("npx "));
  expect(commands.length).toBeGreaterThan(0);
  const options = new Map<string, string[]>();
  for (const command of commands) {
    const [, name = "", args = ""] = /^npm (?:run )?(\w+)(?: -- (.*))?$/.exec(command) ?? [];
    expect(scripts, command).toHaveProperty(name);
    options.set(name, [...(options.get(name) ?? []), ...(args.match(/--\w+/g) ?? [])]);
  }
  await Promise.all(
    [...options].map(async ([name, used]) => {
      if (used.length === 0) return;
      const { stdout } = await runScript(name, ["--help"]);
      for (const option of used) expect(stdout, name).toContain(option);
    }),
  );
});

test("every command of the package in the README is there and has the given options", async () => {
  const commands = shellLines.filter((line) => line.startsWith("npx "));
  expect(commands.length).toBeGreaterThan(0);
  const options = new Map<string, string[]>();
  for (const command of commands) {
    const [, words = ""] = /^npx ncloud-media-intelligence((?: [\w.]+)+)/.exec(command) ?? [];
    options.set(words, [...(options.get(words) ?? []), ...(command.match(/--[\w-]+/g) ?? [])]);
  }
  await Promise.all(
    [...options].map(async ([words, used]) => {
      const { status, stdout } = await runScript("bin/main", [...words.trim().split(" "), "--help"]);
      expect(status, words).toBe(0);
      for (const option of used) expect(stdout, words).toContain(option);
    }),
  );
});

test("every relative link and image has a target", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
    expect(existsSync(join(root, target)), target).toBe(true);
});
