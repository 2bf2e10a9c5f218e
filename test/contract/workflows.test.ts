import { readdirSync, readFileSync } from "node:fs";
import { bundle, lint, loadConfig } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Document, follow, operationsOf, type Schema } from "../../scripts/contract/document.js";

interface Parameter {
  name: string;
  in: string;
  value: unknown;
}

interface Criterion {
  condition: string;
}

interface Step {
  stepId: string;
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { payload: Record<string, unknown> };
  successCriteria?: Criterion[];
  onFailure?: { type: string; criteria: Criterion[] }[];
  outputs?: Record<string, string>;
}

interface Workflow {
  workflowId: string;
  inputs: { required: string[]; properties: Record<string, Schema> };
  parameters?: Parameter[];
  steps: Step[];
}

const folder = "openapi/workflows";
const files = readdirSync(folder);
const config = await loadConfig({ configPath: "redocly.yaml" });
const document = (await bundle({ ref: "openapi/openapi.yaml", config })).bundle.parsed as Document;
const operations = new Map(operationsOf(document).map((entry) => [entry.id, entry]));
const workflows = files.flatMap((file) => parse(readFileSync(`${folder}/${file}`, "utf8")).workflows as Workflow[]);
const steps = workflows.flatMap((workflow) =>
  workflow.steps.map((step) => ({ name: `${workflow.workflowId} ${step.stepId}`, workflow, step })),
);

function operationOf({ operationId }: Step) {
  const entry = operations.get(operationId);
  if (entry === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return entry;
}

/** The schema that a pointer into the body of an operation's 2xx answer leads to. */
function answerAt(step: Step, pointer: string): Schema | undefined {
  const [, success] = Object.entries(operationOf(step).responses).find(([status]) => status.startsWith("2")) ?? [];
  return pointer
    .split("/")
    .slice(1)
    .reduce<Schema | undefined>(
      (at, name) => {
        const next = at?.properties?.[name];
        return next && (typeof next.$ref === "string" ? follow<Schema>(document, { $ref: next.$ref }) : next);
      },
      follow<Schema>(document, success?.content?.["application/json"]?.schema ?? {}),
    );
}

/** What a step gives to its operation as one of the workflow's inputs: the schema of its place, and whether it must be there. */
function inputsOf({ parameters: shared = [] }: Workflow, step: Step) {
  const { parameters, requestBody } = operationOf(step);
  const body = follow<Schema>(document, requestBody?.content["application/json"]?.schema ?? {});
  const given = [
    ...[...shared, ...(step.parameters ?? [])].map(({ name, in: place, value }) => {
      const { schema, required } = parameters.find((each) => each.in === place && each.name === name) ?? {};
      return { value, schema, required };
    }),
    ...Object.entries(step.requestBody?.payload ?? {}).map(([name, value]) => {
      return { value, schema: body.properties?.[name], required: body.required?.includes(name) };
    }),
  ];
  return given.flatMap(({ value, schema = {}, required }) => {
    const [, input] = String(value).match(/^\$inputs\.(\w+)$/) ?? [];
    return input === undefined
      ? []
      : [{ input, schema: follow<Schema>(document, schema as Schema & { $ref: string }), required }];
  });
}

const conditions = (criteria: Criterion[] = []) => criteria.map(({ condition }) => condition).join(" ");
const statuses = (text: string) => [...text.matchAll(/== '([^']+)'/g)].map(([, status]) => status);
const pointers = (text: string) =>
  [...text.matchAll(/\$response\.body#(\/[\w/]+)/g)].map(([, pointer]) => pointer ?? "");

test.each(files)("%s breaks no rule", async (file) => {
  expect(await lint({ ref: `${folder}/${file}`, config })).toEqual([]);
});

test("no two workflows have the same name", () => {
  const names = workflows.map(({ workflowId }) => workflowId);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(steps)("$name", ({ workflow, step }) => {
  test("calls a current operation with the parameters and the body that it has", () => {
    const { operation, parameters, requestBody } = operationOf(step);
    expect(operation.deprecated).not.toBe(true);
    const key = (parameter: { in: string; name: string }) => `${parameter.in} ${parameter.name}`;
    const given = [...(workflow.parameters ?? []), ...(step.parameters ?? [])].map(key);
    expect(parameters.map(key)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(parameters.filter(({ required }) => required === true).map(key)));
    expect(step.requestBody !== undefined || requestBody?.required !== true).toBe(true);
    const schema = requestBody && follow<Schema>(document, requestBody.content["application/json"]?.schema ?? {});
    const fields = Object.keys(step.requestBody?.payload ?? {});
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(fields));
    expect(fields).toEqual(expect.arrayContaining(schema?.required ?? []));
  });

  test("reads what its answer has, and inputs that the workflow has", () => {
    const text = JSON.stringify([step, workflow.parameters]);
    for (const pointer of pointers(text)) expect(answerAt(step, pointer), pointer).toBeDefined();
    const inputs = [...text.matchAll(/\$inputs\.(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(workflow.inputs.properties)).toEqual(expect.arrayContaining(inputs));
  });

  test("asks for inputs of the types that its operation takes, and for those that it needs", () => {
    const { required, properties } = workflow.inputs;
    for (const { input, schema, ...field } of inputsOf(workflow, step)) {
      expect([schema.type].flat(), input).toContain(properties[input]?.type);
      if (field.required && properties[input]?.default === undefined) expect(required).toContain(input);
    }
  });

  test("waits as its operation's x-wait says, where it has one", () => {
    const wait = (
      operationOf(step).operation as { "x-wait"?: { status: string; pending: string[]; success: string[] } }
    )["x-wait"];
    const success = conditions(step.successCriteria);
    const retried = (step.onFailure ?? []).map(({ criteria }) => conditions(criteria)).join(" ");
    if (wait === undefined) {
      expect(retried).toBe("");
      return;
    }
    expect(statuses(success)).toEqual(wait.success);
    expect(statuses(retried)).toEqual(wait.pending);
    expect(new Set(pointers(success + retried))).toEqual(new Set([wait.status]));
  });
});
