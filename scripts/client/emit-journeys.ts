import { UserError } from "../cli/errors.js";
import type { ArazzoSchema, ArazzoWorkflow } from "../contract/arazzo.js";
import { isNode } from "../contract/node.js";
import { access, journeySteps, type StepModel } from "./journey-steps.js";
import { type ClientModel, inputName, type OperationModel } from "./model.js";
import { kebabCase, memberName, pascalCase } from "./naming.js";
import { docComment, header, literal, propertyKey } from "./text.js";
import type { UploadModel } from "./uploads.js";

const stepOutput = /^\$steps\.([\w-]+)\.outputs\.([\w-]+)$/;
const input = /^\$inputs\.([\w-]+)$/;

/** The values that expressions in a workflow can refer to. */
interface Scope {
  workflow: ArazzoWorkflow;
  steps: ReadonlyMap<string, StepModel>;
}

/** Code for a value of a workflow. */
function valueCode(value: unknown, scope: Scope): string {
  if (Array.isArray(value)) return `[${value.map((each) => valueCode(each, scope)).join(", ")}]`;
  if (isNode(value))
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${propertyKey(name)}: ${valueCode(each, scope)}`)
      .join(", ")} }`;
  if (typeof value !== "string" || !value.startsWith("$")) return JSON.stringify(value);
  const { workflow, steps } = scope;
  const [, name] = input.exec(value) ?? [];
  if (name !== undefined) {
    const fallback = workflow.inputs?.properties?.[name]?.default;
    const code = `inputs${access(name)}`;
    return fallback === undefined ? code : `${code} ?? ${JSON.stringify(fallback)}`;
  }
  const [, step = "", output = ""] = stepOutput.exec(value) ?? [];
  const found = steps.get(memberName(step));
  if (!found?.outputs.has(output))
    throw new UserError(
      `${workflow.file}: workflow ${workflow.workflowId}: no step before gives ${value}. The client can make no journey of it.`,
    );
  return `${found.name}${access(output)}`;
}

/** The outputs that other steps of the workflow read. */
const readOutputs = ({ workflow: { steps, parameters } }: Scope): Set<string> =>
  new Set(
    [...JSON.stringify([steps, parameters]).matchAll(/"\$steps\.([\w-]+)\.outputs\.([\w-]+)"/g)].map(
      ([, step = "", output]) => `${memberName(step)} ${output}`,
    ),
  );

const objectCode = (values: StepModel["values"], scope: Scope): string =>
  values.length === 0
    ? ""
    : `{ ${values.map(({ field, value }) => `${field.name}: ${valueCode(value, scope)}`).join(", ")} }`;

/** Code that finds out whether a call that is not retry-safe was made; empty if nothing can tell. */
function lookUpCode({ call, values }: StepModel, { resources, api }: ClientModel, scope: Scope): string | undefined {
  const all = resources.flatMap(({ operations }) => operations);
  const { id, lookup } = (call as OperationModel).operation;
  const inputsOf = (target: OperationModel) =>
    objectCode(
      values.filter(({ field }) => target.fields.some(({ name, place }) => name === field.name && place === "path")),
      scope,
    );
  const given = (target: OperationModel) => [inputsOf(target) || "{}", "given"].join(", ");
  const list = all.find(({ operation }) => operation.id === lookup?.operation);
  if (lookup && list) {
    const request = `client.${list.resource}.${list.verb}(${given(list)})`;
    const path = lookup.items
      .slice((api.envelope?.data ?? "").length)
      .split("/")
      .slice(1)
      .map(access)
      .join("");
    const listed = list.pagination ? request : `${request}.then((result) => result${path})`;
    const wanted = values.filter(({ field }) => field.place === "body" && lookup.match.includes(field.wireName));
    const match = wanted.map(({ field, value }) => `${propertyKey(field.wireName)}: ${valueCode(value, scope)}`);
    return `inList((given) => ${listed}, [${[JSON.stringify(lookup.operation), inputsOf(list)].filter(Boolean).join(", ")}], ${JSON.stringify(lookup.id)}, { ${match.join(", ")} })`;
  }
  const status = all.find(({ wait }) => wait?.startedBy.includes(id));
  if (status?.wait === undefined) return undefined;
  const { pending = [], transitions } = status.operation.wait ?? {};
  const reached = new Set(Object.values(transitions ?? {}).flat());
  const idle = transitions === undefined ? [] : pending.filter((each) => !reached.has(each));
  const path = status.wait.pointer.split("/").slice(1);
  return `atStatus((given) => client.${status.resource}.${status.verb}(${given(status)}), ${JSON.stringify(path)}, ${JSON.stringify(idle)})`;
}

/** Whether a step changes nothing. An upload changes something. */
const isRead = ({ call }: StepModel): boolean => "operation" in call && ["GET", "HEAD"].includes(call.operation.method);

function stepCode(step: StepModel, model: ClientModel, scope: Scope, read: ReadonlySet<string>): string {
  // The second half of an upload.
  if (step.method === "") {
    const first = [...scope.steps.values()].find(({ call, method }) => call === step.call && method !== "");
    return `    const ${step.name} = ${first?.name};\n`;
  }
  const name = JSON.stringify(step.name);
  const given = step.kind === "once" ? "()" : "(given)";
  const send = `${given} => client.${step.method}(${[objectCode(step.values, scope) || "{}", ...(step.kind === "once" ? [] : ["given"])].join(", ")})`;
  const outputs = [...step.outputs].map(([output, code]) => {
    const isNeeded = [...scope.steps.values()].some(
      ({ call, name }) => call === step.call && read.has(`${name} ${output}`),
    );
    return `${propertyKey(output)}: ${isNeeded ? `needed(${code}, ${JSON.stringify(output)})` : code}`;
  });
  const outputsOf = outputs.length === 0 ? "() => ({})" : `(result) => ({ ${outputs.join(", ")} })`;
  const look = step.kind === "once" ? lookUpCode(step, model, scope) : undefined;
  const isKept = step.kind === "call" && !isRead(step);
  const lines = [name, send, outputsOf, ...(look === undefined ? [] : [look]), ...(isKept ? ["true"] : [])]
    .map((line) => `      ${line},\n`)
    .join("");
  const isUsed = step.outputs.size > 0;
  return `    ${isUsed ? `const ${step.name} = ` : ""}await steps.${step.kind}(\n${lines}    );\n`;
}

/** The TypeScript type of an input that no call takes unchanged. */
function schemaType({ type, items }: ArazzoSchema = {}): string {
  if (type === "integer") return "number";
  if (type === "array") return `readonly ${schemaType(items)}[]`;
  if (type === "object") return "Record<string, unknown>";
  return ["string", "number", "boolean"].includes(type ?? "") ? String(type) : "unknown";
}

function inputsInterface(
  { inputs = {}, workflowId }: ArazzoWorkflow,
  steps: readonly StepModel[],
  used: Set<string>,
): string {
  const direct = (name: string): string | undefined => {
    for (const { call, values } of steps)
      for (const { field, value } of values)
        if (value === `$inputs.${name}` && field.name !== "file") {
          used.add(inputName(call));
          return `NonNullable<${inputName(call)}[${JSON.stringify(field.name)}]>`;
        }
    return undefined;
  };
  const fields = Object.entries(inputs.properties ?? {}).map(([name, schema]) => {
    const isRequired = inputs.required?.includes(name);
    const fallback = schema.default === undefined ? [] : [`@default ${JSON.stringify(schema.default)}`];
    const comment = docComment([schema.description?.trim() ?? "", ...fallback], "  ");
    const type = direct(name) ?? schemaType(schema);
    return `${comment}  ${propertyKey(name)}${isRequired ? "" : "?"}: ${type}${isRequired ? "" : " | undefined"};\n`;
  });
  const file = steps.some(({ values }) => values.some(({ field }) => field.name === "file"))
    ? "  /** The file: a `Blob`, bytes, or a stream of bytes. It is no part of the state. */\n  file: UploadFile;\n"
    : "";
  return `/** Inputs of the journey \`${memberName(workflowId)}\`. */\nexport interface ${pascalCase(workflowId)}Inputs {\n${fields.join("")}${file}}\n`;
}

function journey(
  model: ClientModel,
  uploads: readonly UploadModel[],
  workflow: ArazzoWorkflow,
  used: Set<string>,
): string {
  const all = journeySteps(model, uploads, workflow);
  const scope: Scope = { workflow, steps: new Map(all.map((step) => [step.name, step])) };
  const read = readOutputs(scope);
  const name = memberName(workflow.workflowId);
  const required = [
    ...(workflow.inputs?.required ?? []),
    ...(all.some(({ values }) => values.some(({ field }) => field.name === "file")) ? ["file"] : []),
  ];
  const outputs = Object.entries(workflow.outputs ?? {}).map(
    ([output, value]) => `${propertyKey(output)}: ${valueCode(value, scope)}`,
  );
  const comment = docComment([
    `${workflow.summary?.replace(/\.$/, "") ?? name}.`,
    "",
    ...(workflow.description ? [workflow.description.trim(), ""] : []),
    ...all.map(
      ({ method, name: step, description = "" }, n) =>
        `${n + 1}. ${[step, method && `\`client.${method}\``, description.trim()].filter(Boolean).join(": ")}`,
    ),
    "",
    "@throws JourneyError where a step fails: `cause` is its error, `outcome` says what is known of its call, and with `state` as",
    "`resume` it goes on.",
    "@example",
    `const result = await ${name}(client, ${required.length === 0 ? "{}" : `{ ${required.join(", ")} }`});`,
  ]);
  const body = all.map((step) => stepCode(step, model, scope, read)).join("");
  return (
    `${inputsInterface(workflow, all, used)}\n${comment}export function ${name}(client: ${model.className}, inputs: ${pascalCase(workflow.workflowId)}Inputs, options: JourneyOptions = {}) {\n` +
    `  return runJourney(${JSON.stringify(name)}, inputs, options, busy, async (steps) => {\n${body}` +
    `    return { ${outputs.join(", ")} };\n  });\n}\n`
  );
}

/** `journeys.ts`: each workflow as a function. */
export function emitJourneys(
  model: ClientModel,
  uploads: readonly UploadModel[],
  workflows: readonly ArazzoWorkflow[],
): string {
  const { api, resources, className } = model;
  const used = new Set<string>();
  const functions = workflows.map((workflow) => journey(model, uploads, workflow, used)).join("\n");
  const busy = api.errors.filter(({ isBusy }) => isBusy).map(({ status, code }) => `${status} ${code}`);
  const files = resources.flatMap(({ name, operations }) => {
    const names = [...operations, ...uploads.filter(({ resource }) => resource === name)].map(inputName);
    const needed = names.filter((each) => used.has(each));
    return needed.length === 0
      ? []
      : [`import type { ${needed.join(", ")} } from "./resources/${kebabCase(name)}.js";\n`];
  });
  const looks = ["atStatus", "inList"].filter((name) => functions.includes(`${name}(`));
  const runners = [...(functions.includes("needed(") ? ["needed"] : []), "runJourney"];
  return (
    `${header}import type { ${className} } from "./client.js";\n${files.join("")}` +
    `import { ${runners.join(", ")} } from "./runtime/journey.js";\n` +
    'import type { JourneyOptions } from "./runtime/journey-options.js";\n' +
    (looks.length > 0 ? `import { ${looks.join(", ")} } from "./runtime/journey-lookup.js";\n` : "") +
    (functions.includes("UploadFile") ? 'import type { UploadFile } from "./runtime/upload-file.js";\n' : "") +
    '\nexport type { JourneyRun } from "./runtime/journey.js";\n' +
    'export type { JourneyOptions } from "./runtime/journey-options.js";\n' +
    'export { each, type EachOptions, type EachResult, type ItemState, type StateStore } from "./runtime/journey-each.js";\n' +
    'export { JourneyError, type Outcome, outcomeOf } from "./runtime/journey-error.js";\n' +
    'export type { JourneyState, StepState } from "./runtime/journey-state.js";\n' +
    'export { stateFile } from "./runtime/journey-state-file.js";\n\n' +
    `/** Status and code of each refusal that ends by itself. */\nconst busy: readonly string[] = ${literal(busy)};\n\n${functions}`
  );
}
