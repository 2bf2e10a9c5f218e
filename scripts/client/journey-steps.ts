import { UserError } from "../cli/errors.js";
import type { ArazzoStep, ArazzoWorkflow } from "../contract/arazzo.js";
import { isNode } from "../contract/node.js";
import { tokensOf } from "../contract/pointer.js";
import type { FieldModel } from "./field.js";
import type { ClientModel, OperationModel } from "./model.js";
import { memberName } from "./naming.js";
import { propertyKey } from "./text.js";
import type { UploadModel } from "./uploads.js";

/** The call of a step, with the values that the workflow gives it. */
export interface StepModel {
  /** Name of the step, and of the variable with its outputs. */
  name: string;
  call: OperationModel | UploadModel;
  method: string;
  kind: "call" | "wait" | "once";
  /** The value of each input field. */
  values: { field: FieldModel; value: unknown }[];
  /** Code that reads each output from `result`. */
  outputs: Map<string, string>;
  description: string | undefined;
}

/** Where a message about a step points to. */
const placeOf = ({ file, workflowId }: ArazzoWorkflow, { stepId }: ArazzoStep): string =>
  `${file}: workflow ${workflowId}, step ${stepId}`;

const refuse = (workflow: ArazzoWorkflow, step: ArazzoStep, what: string): never => {
  throw new UserError(`${placeOf(workflow, step)}: ${what} The client cannot make a journey from it.`);
};

/** `.name` or `["na-me"]`. */
export const access = (name: string): string => (propertyKey(name) === name ? `.${name}` : `[${JSON.stringify(name)}]`);

/** The inputs of a call, from the parameters and the body of a step. */
function valuesOf(workflow: ArazzoWorkflow, step: ArazzoStep, { fields }: Pick<OperationModel, "fields">) {
  const given = [
    ...[...(workflow.parameters ?? []), ...(step.parameters ?? [])].map((each) => ({ ...each, name: each.name })),
    ...Object.entries(isNode(step.requestBody?.payload) ? step.requestBody.payload : {}).map(([name, value]) => ({
      in: "body",
      name,
      value,
    })),
  ];
  return given.flatMap(({ in: place, name, value }) => {
    const field = fields.find((each) => each.place === place && each.wireName === name);
    return field === undefined ? [] : [{ field, value }];
  });
}

/** Code that reads the value of an expression from a response. */
function outputCode(
  workflow: ArazzoWorkflow,
  step: ArazzoStep,
  call: OperationModel,
  expression: string,
  data: string,
) {
  const pointer = /^\$response\.body#(\/.*)$/.exec(expression)?.[1];
  if (pointer === undefined || !`${pointer}/`.startsWith(`${data}/`))
    return refuse(workflow, step, `its output ${expression} is not within ${data || "the body"}.`);
  if (call.pagination?.response.items === pointer) return "result.items";
  return tokensOf(pointer.slice(data.length))
    .map(access)
    .reduce(
      (code, each, index) => (index === 0 ? code + each : `${code}${each.startsWith(".") ? `?${each}` : `?.${each}`}`),
      "result",
    );
}

/** The statuses in the body that the conditions of a step require. */
const statusesOf = ({ successCriteria = [] }: ArazzoStep): string[] =>
  successCriteria.map(({ condition }) => condition).filter((condition) => !/^\$statusCode == 2\d\d$/.test(condition));

/** The steps of a workflow as calls of the client. Polling becomes a waiter, and the calls of an upload become one step. */
export function journeySteps(
  { api, resources }: ClientModel,
  uploads: readonly UploadModel[],
  workflow: ArazzoWorkflow,
): StepModel[] {
  const all = new Map(
    resources.flatMap(({ operations }) => operations.map((each) => [each.operation.id, each] as const)),
  );
  const callOf = (step: ArazzoStep): OperationModel =>
    all.get(step.operationId?.replace(/^\$sourceDescriptions\.[^.]+\./, "") ?? "") ??
    refuse(workflow, step, "it calls no current operation.");
  const data = api.envelope?.data ?? "";
  const outputsOf = (step: ArazzoStep, call: OperationModel) =>
    Object.entries(step.outputs ?? {}).map(([name, expression]): [string, string] => [
      name,
      outputCode(workflow, step, call, expression, data),
    ]);
  const steps: StepModel[] = [];
  for (let index = 0; index < workflow.steps.length; index++) {
    const step = workflow.steps[index] as ArazzoStep;
    const call = callOf(step);
    const next = workflow.steps[index + 1];
    const upload = uploads.find(({ create }) => create === call);
    const base = { name: memberName(step.stepId), description: step.description };
    if (upload && next && callOf(next) === upload.complete) {
      const both = [...valuesOf(workflow, step, call), ...valuesOf(workflow, next, upload.complete)];
      const values = upload.fields.flatMap((field) => both.find((each) => each.field.name === field.name) ?? []);
      const file = upload.fields
        .filter(({ name }) => name === "file")
        .map((field) => ({ field, value: "$inputs.file" }));
      const outputs = new Map([...outputsOf(step, call), ...outputsOf(next, upload.complete)]);
      const method = `${upload.resource}.${upload.verb}`;
      steps.push({ ...base, call: upload, method, kind: "call", values: [...values, ...file], outputs });
      steps.push({
        ...base,
        name: memberName(next.stepId),
        description: next.description,
        call: upload,
        method: "",
        kind: "call",
        values: [],
        outputs,
      });
      index++;
      continue;
    }
    const wait = call.wait !== undefined && statusesOf(step).length > 0 ? call.wait.method : undefined;
    if (wait === undefined && statusesOf(step).length > 0)
      refuse(workflow, step, `its condition ${statusesOf(step)[0]} is not a status of an x-wait.`);
    if (call.wholeBody !== undefined) refuse(workflow, step, "its body is not an object with properties.");
    const calls = call.operation.retrySafe === false ? "once" : "call";
    steps.push({
      ...base,
      call,
      method: `${call.resource}.${wait ?? call.verb}`,
      kind: wait === undefined ? calls : "wait",
      values: valuesOf(workflow, step, call),
      outputs: new Map(outputsOf(step, call)),
    });
  }
  return steps;
}
