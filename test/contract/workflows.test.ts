import { readdirSync, readFileSync } from "node:fs";
import { bundle, lint, loadConfig } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemaAt } from "../../scripts/api/merge-schema.js";
import type { Body } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import { type Schema, targetOf } from "../../scripts/api/schema.js";
import type { Document } from "../../scripts/contract/document.js";
import { isJson } from "../../scripts/contract/media-type.js";

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
  inputs: { required: string[]; properties: Record<string, { type?: string; default?: unknown }> };
  parameters?: Parameter[];
  steps: Step[];
}

const folder = "openapi/workflows";
const files = readdirSync(folder);
const config = await loadConfig({ configPath: "redocly.yaml" });
const document = (await bundle({ ref: "openapi/openapi.yaml", config })).bundle.parsed as Document;
const operations = new Map(readApi(document).operations.map((operation) => [operation.id, operation]));
const workflows = files.flatMap((file) => parse(readFileSync(`${folder}/${file}`, "utf8")).workflows as Workflow[]);
const steps = workflows.flatMap((workflow) =>
  workflow.steps.map((step) => ({ name: `${workflow.workflowId} ${step.stepId}`, workflow, step })),
);

/** The schema of the JSON of a body. */
function jsonOf(body: Pick<Body, "content"> | undefined): Schema | undefined {
  const schema = body?.content.find(({ type }) => isJson(type))?.schema;
  return schema && targetOf(schema);
}

function operationOf({ operationId }: Step) {
  const operation = operations.get(operationId);
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return operation;
}

/** The schema that a pointer into the body of an operation's success leads to. */
function schemaInResponse(step: Step, pointer: string): Schema | undefined {
  const success = operationOf(step).responses.find(({ status }) => status.startsWith("2"));
  return schemaAt(jsonOf(success), pointer);
}

/** The inputs of the workflow that a step passes to its operation, each with the schema of its place and whether that is required. */
function inputsOf({ parameters: shared = [] }: Workflow, step: Step) {
  const { parameters, body } = operationOf(step);
  const schema = jsonOf(body);
  const given = [
    ...[...shared, ...(step.parameters ?? [])].map(({ name, in: place, value }) => {
      const parameter = parameters.find((each) => each.in === place && each.name === name);
      return { value, schema: parameter?.schema, required: parameter?.required };
    }),
    ...Object.entries(step.requestBody?.payload ?? {}).map(([name, value]) => {
      return { value, schema: schema?.properties?.[name], required: schema?.required?.includes(name) };
    }),
  ];
  return given.flatMap(({ value, schema, required }) => {
    const [, input] = String(value).match(/^\$inputs\.(\w+)$/) ?? [];
    return input === undefined ? [] : [{ input, schema: schema && targetOf(schema), required }];
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
  test("calls a current operation with its parameters and its body", () => {
    const { deprecated, parameters, body } = operationOf(step);
    expect(deprecated).toBe(false);
    const key = (parameter: { in: string; name: string }) => `${parameter.in} ${parameter.name}`;
    const given = [...(workflow.parameters ?? []), ...(step.parameters ?? [])].map(key);
    expect(parameters.map(key)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(parameters.filter(({ required }) => required).map(key)));
    expect(step.requestBody !== undefined || body?.required !== true).toBe(true);
    const schema = jsonOf(body);
    const fields = Object.keys(step.requestBody?.payload ?? {});
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(fields));
    expect(fields).toEqual(expect.arrayContaining([...(schema?.required ?? [])]));
  });

  test("reads existing fields of its response and existing inputs of the workflow", () => {
    const text = JSON.stringify([step, workflow.parameters]);
    for (const pointer of pointers(text)) expect(schemaInResponse(step, pointer), pointer).toBeDefined();
    const inputs = [...text.matchAll(/\$inputs\.(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(workflow.inputs.properties)).toEqual(expect.arrayContaining(inputs));
  });

  test("has inputs of the operation's types, and requires those that the operation requires", () => {
    const { required, properties } = workflow.inputs;
    const inputs = inputsOf(workflow, step);
    const typesOf = (schema: Schema | undefined) => [schema?.type].flat();
    const isFit = (input: string, schema?: Schema) => typesOf(schema).some((type) => type === properties[input]?.type);
    expect(inputs.filter(({ input, schema }) => !isFit(input, schema))).toEqual([]);
    const needed = inputs.filter((field) => field.required && properties[field.input]?.default === undefined);
    expect(required).toEqual(expect.arrayContaining(needed.map(({ input }) => input)));
  });
});

/** The text of the conditions under which a step succeeds, and of those under which it is repeated. */
const conditionsOf = ({ successCriteria, onFailure = [] }: Step) => ({
  success: conditions(successCriteria),
  repeated: onFailure.map(({ criteria }) => conditions(criteria)).join(" "),
});

const waits = steps.map((each) => ({ ...each, wait: operationOf(each.step).wait }));

test.each(waits.filter(({ wait }) => wait === undefined))("$name is not repeated", ({ step }) => {
  expect(conditionsOf(step).repeated).toBe("");
});

test.each(waits.flatMap(({ wait, ...each }) => (wait === undefined ? [] : [{ ...each, wait }])))(
  "$name is repeated as x-wait of its operation defines",
  ({ step, wait }) => {
    const { success, repeated } = conditionsOf(step);
    expect(statuses(success)).toEqual(wait.success);
    expect(statuses(repeated)).toEqual(wait.pending);
    expect(new Set(pointers(success + repeated))).toEqual(new Set([wait.status]));
  },
);
