import type { Api } from "../../api/api.js";
import { propertiesOf } from "../../api/merge-schema.js";
import type { Operation } from "../../api/operation.js";
import { sampleParameters, sampleRequest } from "../../api/sample-request.js";
import type { ArazzoSchema, ArazzoStep, ArazzoWorkflow } from "../../contract/arazzo.js";
import { isNode } from "../../contract/node.js";
import { mediaLimitsOf } from "../behaviour.js";
import type { Control, RunJourney, RunStep, RunValue } from "./run-data.js";

const operationOf = ({ operations }: Api, { operationId = "" }: ArazzoStep): Operation | undefined =>
  operations.find(({ id }) => id === operationId.replace(/^\$sourceDescriptions\.[^.]+\./, ""));

function valuesOf({ parameters = [] }: ArazzoWorkflow, step: ArazzoStep, operation: Operation): RunValue[] {
  const declared = (name: string, place: string) =>
    operation.parameters.some((parameter) => parameter.name === name && parameter.in === place);
  const payload = step.requestBody?.payload;
  return [
    ...parameters.filter(({ name, in: place }) => declared(name, place)),
    ...(step.parameters ?? []),
    ...(payload === undefined ? [] : [{ in: "body", name: "", value: payload }]),
  ].map(({ in: place, name, value }) => ({ in: place, name, value }));
}

/** The side in pixels of an image within all limits. */
const sideOf = ({ body, upload }: Operation): number => {
  const property = propertiesOf(body?.content[0]?.schema)[upload?.fileName ?? ""];
  const limits = mediaLimitsOf(property?.["x-media-limits"]);
  return Math.max(64, ...limits.map(({ minPixels = 0 }) => minPixels));
};

/** The file that has to be sent before a step that completes an upload. */
function uploadBefore(api: Api, before: readonly ArazzoStep[], { id }: Operation): RunStep["upload"] {
  for (const step of before) {
    const operation = operationOf(api, step);
    const { upload } = operation ?? {};
    if (operation === undefined || upload?.complete.operation !== id) continue;
    const payload = step.requestBody?.payload;
    const name = isNode(payload) ? payload[upload.fileName] : undefined;
    return { step: step.stepId, url: upload.url, side: sideOf(operation), name: String(name ?? "image.png") };
  }
  return undefined;
}

function stepsOf(api: Api, workflow: ArazzoWorkflow, texts: Api["journeys"][string] | undefined): RunStep[] {
  return workflow.steps.flatMap((step, index): RunStep[] => {
    const operation = operationOf(api, step);
    if (operation === undefined) return [];
    const { stepId, successCriteria = [], outputs = {} } = step;
    const description = texts?.steps[stepId]?.description ?? step.description;
    const upload = uploadBefore(api, workflow.steps.slice(0, index), operation);
    const pointers = Object.entries(outputs).map(([name, text]) => [name, text.replace(/^\$response\.body#?/, "")]);
    return [
      {
        id: stepId,
        operation: operation.id,
        ...(description !== undefined && { description }),
        values: valuesOf(workflow, step, operation),
        conditions: successCriteria.map(({ condition }) => condition),
        outputs: Object.fromEntries(pointers),
        ...(upload !== undefined && { upload }),
      },
    ];
  });
}

/** The sample values of an operation for the expressions in the values of a step. */
function* samplesFor(expression: string, { values }: RunStep, operation: Operation): Generator<unknown> {
  const parameters = sampleParameters(operation);
  const { body } = sampleRequest(operation);
  function* find(value: unknown, sample: unknown): Generator<unknown> {
    if (value === expression) yield sample;
    else if (Array.isArray(value) && Array.isArray(sample)) for (const each of value) yield* find(each, sample[0]);
    else if (isNode(value) && isNode(sample))
      for (const [name, each] of Object.entries(value)) yield* find(each, sample[name]);
  }
  for (const { in: place, name, value } of values) {
    const given = parameters.find(({ parameter }) => parameter.in === place && parameter.name === name);
    yield* find(value, place === "body" ? body?.value : given?.value);
  }
}

function controlOf({ type, items }: ArazzoSchema): Control {
  if (type === "integer" || type === "number") return { kind: "number", whole: type === "integer" };
  if (type === "array") return { kind: "list", item: items === undefined ? { kind: "json" } : controlOf(items) };
  if (type === "boolean") return { kind: "choice", values: [true, false] };
  return type === "string" || type === undefined ? { kind: "text" } : { kind: "json" };
}

/** A journey for the page, with the texts of the API's language. */
export function runJourney(api: Api, workflow: ArazzoWorkflow): RunJourney {
  const texts = api.journeys[workflow.workflowId];
  const steps = stepsOf(api, workflow, texts);
  const sampleOf = (name: string): unknown => {
    for (const step of steps) {
      const operation = api.operations.find(({ id }) => id === step.operation);
      if (operation === undefined) continue;
      for (const sample of samplesFor(`$inputs.${name}`, step, operation)) if (sample !== undefined) return sample;
    }
    return undefined;
  };
  const { required = [], properties = {} } = workflow.inputs ?? {};
  const inputs = Object.entries(properties).map(([name, schema]) => {
    const value = schema.default ?? sampleOf(name);
    return {
      name,
      required: required.includes(name),
      control: controlOf(schema),
      ...(value !== undefined && { value }),
    };
  });
  return { title: texts?.summary ?? workflow.workflowId, inputs, steps };
}
