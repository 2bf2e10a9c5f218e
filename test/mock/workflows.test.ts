import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { MediaIntelligence } from "ncloud-media-intelligence";
import * as journeys from "ncloud-media-intelligence/journeys";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { workflowsOf } from "../../scripts/contract/companion-paths.js";
import { withAt } from "../../scripts/contract/with-at.js";
import type { Layer } from "../../scripts/mock/exchange.js";
import { createMock, defaultKeys, type Mock } from "../../scripts/mock/mock.js";
import { uploadPath } from "../../scripts/mock/state/uploads.js";
import { png } from "../helpers/journey.js";
import { api, document, present } from "../helpers/mock.js";
import { type Ended, runNode } from "../helpers/run.js";

interface Workflow {
  workflowId: string;
  steps: { stepId: string; operationId: string; onFailure?: object[] }[];
  outputs?: Record<string, string>;
}

const contract = resolve("generated/openapi.yaml");
const files = workflowsOf("openapi/openapi.yaml").map((path) => ({
  name: basename(path, ".arazzo.yaml"),
  ...(parse(readFileSync(path, "utf8")) as { workflows: Workflow[] }),
}));
const folder = mkdtempSync(join(tmpdir(), "workflows-"));
afterAll(() => rmSync(folder, { recursive: true }));

const openapi = { name: "contract", type: "openapi", url: contract };

function write(name: string, content: object): string {
  const path = join(folder, `${name}.arazzo.yaml`);
  writeFileSync(path, stringify(content));
  return path;
}

/**
 * The workflows in a form that `redocly respect` can run. It takes the part of an `operationId` before the dot for a
 * source description, so each step gets the pointer of its operation. There is no pause between polls.
 */
function runnable({ name, ...file }: (typeof files)[number]): object {
  const stepsOf = ({ steps }: Workflow) =>
    steps.map(({ operationId, onFailure, ...step }) => {
      const { pointer } = present(api.operations.find(({ id }) => id === operationId));
      const actions = onFailure?.map((action) => ({ ...action, retryAfter: 0 }));
      return {
        ...{ ...step, operationPath: `{$sourceDescriptions.contract.url}${pointer}` },
        ...(actions && { onFailure: actions }),
      };
    });
  const workflows = file.workflows.map((workflow) => ({ ...workflow, steps: stepsOf(workflow) }));
  const path = write(name, { ...file, sourceDescriptions: [openapi], workflows });
  return { name, type: "arazzo", url: path };
}

/** A step that runs a whole workflow and returns its outputs. */
function step(workflowId: string, inputs: object, stepId = workflowId) {
  const file = present(files.find(({ workflows }) => workflows.some((one) => one.workflowId === workflowId)));
  const names = Object.keys(file.workflows.find((one) => one.workflowId === workflowId)?.outputs ?? {});
  return {
    stepId,
    workflowId: `$sourceDescriptions.${file.name}.workflows.${workflowId}`,
    parameters: Object.entries(inputs).map(([name, value]) => ({ name, value })),
    ...(names.length > 0 && { outputs: Object.fromEntries(names.map((name) => [name, `$outputs.${name}`])) }),
  };
}

const from = (stepId: string, output: string) => `$steps.${stepId}.outputs.${output}`;
const inWorkspace = { workspaceName: "journey" };
const inProject = { ...inWorkspace, projectId: from("setUp", "projectId") };
const asset = { ...inProject, assetId: from("indexAnAsset", "assetId") };
const thumbnail = { ...inWorkspace, fileName: "face.png" };
const person = { ...inWorkspace, personId: from("registerPerson", "personId") };

/** One journey through all workflows. Each uses the outputs of the earlier ones. */
const journey = [
  step("setUp", { ...inWorkspace, bucketName: "footage", projectName: "news" }),
  step("indexAnAsset", { ...inProject, key: "a/clip.mp4", bucketName: "footage" }),
  step("summariseScenes", asset),
  step("searchByText", { ...inProject, text: "harbour" }),
  step("searchByImage", { ...inProject, fileName: "query.png" }),
  step("registerPerson", { ...thumbnail, name: "One", tagName: "Guest" }),
  step("registerPerson", { ...thumbnail, name: "Two", tagName: "Host" }, "registerAnother"),
  step("findSimilarPersons", person),
  step("mergePersons", { ...person, otherPersonIds: [from("registerAnother", "personId")] }),
  step("deletePerson", { ...person, tagId: from("registerPerson", "tagId") }),
  step("cleanUp", asset),
];

/** The first upload URL in a value. */
function uploadUrlIn(value: unknown): string | undefined {
  if (typeof value === "string") return value.includes(uploadPath) ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  return Object.values(value)
    .map(uploadUrlIn)
    .find((url) => url !== undefined);
}

/** Sends an image to every presigned URL, which a workflow step cannot do. */
const uploading: Layer = async (exchange, next) => {
  const response = await next(exchange);
  const url = uploadUrlIn(response.body);
  if (url !== undefined) await mock.fetch(url, { method: "PUT", body: png(300) });
  return response;
};

const mock: Mock = createMock({ document, checkSignature: false, jobs: { polls: 1 }, layers: [uploading] });

const redocly = (...args: string[]): Promise<Ended> =>
  runNode(["node_modules/@redocly/cli/bin/cli.js", ...args], { env: { REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" } });

interface Executed {
  workflowId: string;
  stepId?: string;
  executedSteps?: Executed[];
}

interface Har {
  log: { entries: { request: { method: string; url: string }; response: { content: { text: string } } }[] };
}

interface Drift {
  run: { documentedExchanges: number; undocumentedExchanges: number };
  problems: { exchangeIndex: number; dataPath?: string }[];
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));

describe("the workflows of the contract", () => {
  const [log, har] = [join(folder, "respect.json"), join(folder, "traffic.har")];
  let url = "";
  let run: Ended;

  beforeAll(async () => {
    const listening = await mock.listen();
    url = listening.url;
    const all = write("all", {
      arazzo: "1.0.1",
      info: { title: "All", version: "1" },
      sourceDescriptions: [openapi, ...files.map(runnable)],
      workflows: [{ workflowId: "all", steps: journey }],
    });
    run = await redocly("respect", all, "--server", `contract=${url}`, "--json-output", log, "--har-output", har);
    await listening.close();
  });

  test("all pass against the mock, with every step", () => {
    expect(run.status, run.stdout).toBe(0);
    const [file] = Object.values(readJson<{ files: Record<string, { executedWorkflows: Executed[] }> }>(log).files);
    const done = file?.executedWorkflows.flatMap(({ executedSteps = [] }) => executedSteps) ?? [];
    const stepsOf = (workflow: { workflowId: string }, steps: { stepId?: string }[]) => [
      ...new Set(steps.map(({ stepId }) => `${workflow.workflowId} ${stepId}`)),
    ];
    expect(new Set(done.flatMap((workflow) => stepsOf(workflow, workflow.executedSteps ?? [])))).toEqual(
      new Set(files.flatMap(({ workflows }) => workflows.flatMap((workflow) => stepsOf(workflow, workflow.steps)))),
    );
  });

  test("are run by the client's journeys as written, with the same operations in the same order", async () => {
    const expected = mock.requests.flatMap(({ operationId }) => operationId ?? []);
    const own = createMock({ document, jobs: { polls: 1 } });
    const client = new MediaIntelligence({ fetch: own.fetch, credentials: defaultKeys });
    const given = new Map<string, object>();
    const resolved = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(resolved);
      const [, stepId = "", output = ""] = /^\$steps\.(\w+)\.outputs\.(\w+)$/.exec(String(value)) ?? [];
      return given.has(stepId) ? Object(given.get(stepId))[output] : value;
    };
    for (const { stepId, workflowId, parameters } of journey) {
      const inputs = Object.fromEntries(parameters.map(({ name, value }) => [name, resolved(value)]));
      const file = "fileName" in inputs && { file: png(300) };
      // The contract determines the journeys, so their names are not known here.
      const run = Object(journeys)[workflowId.split(".").at(-1) ?? ""];
      given.set(stepId, await run(client, { ...inputs, ...file }, { interval: 1 }));
    }
    // The number of polls varies, and before a call that must not be repeated its list is read.
    const lists = new Set(api.operations.map(({ lookup }) => lookup?.operation));
    const polls = new Set(api.operations.filter(({ wait }) => wait).map(({ id }) => id));
    const withoutPolls = (ids: string[]) => ids.filter((id) => !polls.has(id));
    const pollsIn = (ids: string[]) => new Set(ids.filter((id) => polls.has(id)));
    expect(expected.some((id) => lists.has(id))).toBe(false);
    const sent = own.requests.flatMap(({ operationId }) => operationId ?? []);
    expect(withoutPolls(sent).filter((id) => !lists.has(id))).toEqual(withoutPolls(expected));
    expect(pollsIn(sent)).toEqual(pollsIn(expected));
  });

  test("cause valid traffic, in which an invalid response would be found", async () => {
    const traffic = readJson<Har>(har);
    const { entries } = traffic.log;
    expect(entries.map(({ request }) => `${request.method} ${request.url.slice(url.length)}`)).toEqual(
      mock.requests
        .filter(({ target }) => !target.startsWith(uploadPath))
        .map(({ method, target }) => `${method} ${target}`),
    );
    const falsified = structuredClone(present(entries[0]));
    const { content } = falsified.response;
    content.text = JSON.stringify(withAt(JSON.parse(content.text), present(document["x-envelope"]).code, 0));
    writeFileSync(har, JSON.stringify({ ...traffic, log: { ...traffic.log, entries: [...entries, falsified] } }));
    // Without the rule that requires signatures, since respect cannot sign.
    const rules = "undocumented-endpoint,schema-consistency";
    const { stdout } = await redocly(
      "drift",
      har,
      "--api",
      contract,
      "--server",
      url,
      "--rules",
      rules,
      "--format",
      "json",
    );
    const { run: seen, problems }: Drift = JSON.parse(stdout);
    expect(seen).toMatchObject({ documentedExchanges: entries.length + 1, undocumentedExchanges: 0 });
    expect(problems).toMatchObject([{ exchangeIndex: entries.length, dataPath: document["x-envelope"]?.code }]);
  });
});
