import { code } from "../contract/inline-code.js";
import { type BodyChoice, contentTypeType } from "./body-choice.js";
import { type ConnectionModel, isConnected } from "./connection.js";
import { constName, exampleCall, isInputRequired, narrowedTo, seeAlso } from "./emit-method.js";
import { uploadMethod } from "./emit-uploads.js";
import type { FieldModel } from "./field.js";
import { hasHeaders, inputName, isStreamed, isStyled, type OperationModel, type ResourceModel } from "./model.js";
import { constraintsOf, docComment, header } from "./text.js";
import { type ClientTypes, createTypeWriter, type TypeWriter } from "./type-text.js";
import type { UploadModel } from "./uploads.js";

function inputField(field: FieldModel, types: TypeWriter): string {
  const comment = docComment(
    [
      ...(field.description ? [field.description.trim()] : []),
      ...constraintsOf(field.schema),
      ...(field.deprecated ? ["@deprecated"] : []),
    ],
    "  ",
  );
  const also = `${field.takesNumbers ? " | number" : ""}${field.required ? "" : " | undefined"}`;
  return `${comment}  ${field.name}${field.required ? "" : "?"}: ${types.write(field.type)}${also};\n`;
}

/** The inputs of a call by the media type of its body. */
function chosenInputs({ input, bodies, isRequired }: BodyChoice, types: TypeWriter): string {
  const alternatives = bodies.map(({ contentType, fields }, index) => {
    const type = contentTypeType(contentType);
    const member = index === 0 && !isRequired ? `${input}?: ${type} | undefined` : `${input}: ${type}`;
    const comment = docComment(["Media type of the body."], "  ");
    return `{\n${comment}  ${member};\n${fields.map((field) => inputField(field, types)).join("")}}`;
  });
  return alternatives.join(" | ");
}

function inputInterface(
  model: Pick<OperationModel, "resource" | "verb" | "fields"> & Partial<Pick<OperationModel, "choice">>,
  types: TypeWriter,
): string {
  const comment = docComment([`Input of \`${model.resource}.${model.verb}\`.`]);
  if (model.choice !== undefined)
    return `${comment}export type ${inputName(model)} = ${chosenInputs(model.choice, types)};\n`;
  if (model.fields.length === 0) return `${comment}export type ${inputName(model)} = Record<string, never>;\n`;
  return `${comment}export interface ${inputName(model)} {\n${model.fields.map((field) => inputField(field, types)).join("")}}\n`;
}

function exampleOf(model: OperationModel): string {
  const call = exampleCall(model, model.verb);
  if (model.pagination !== undefined) return `for await (const item of ${call}) console.log(item);`;
  return model.output === undefined ? `await ${call};` : `const result = await ${call};`;
}

/** The results as a union, discriminated by the status; undefined if they are all the same. */
function statusResults(model: OperationModel, types: TypeWriter): string | undefined {
  const { statuses } = model;
  if (statuses.length === 0) return undefined;
  return statuses
    .map(({ status, type, headers }) => {
      const members = headers.map(({ name, required, type }) => ({ name, isRequired: required, type }));
      const declared = hasHeaders(model) ? `; headers: ${types.write({ members })}` : "";
      return `{ status: ${/^\d+$/.test(status) ? status : "number"}; data: ${types.write(type)}${declared} }`;
    })
    .join(" | ");
}

function method(model: OperationModel, types: TypeWriter): string {
  const { operation, verb, pagination } = model;
  const output = types.output(model.output);
  const comment = docComment(
    [
      ...(operation.summary ? [`${operation.summary.replace(/\.$/, "")}.`] : []),
      ...(operation.description ? ["", operation.description.trim()] : []),
      "",
      `\`${operation.method} ${operation.path}\``,
      "",
      ...seeAlso(model),
      "@example",
      exampleOf(model),
    ],
    "  ",
  );
  const type = pagination ? `PagePromise<${output}>` : `ApiPromise<${output}>`;
  const call = `this.#caller.${pagination ? "page" : "call"}<${output}>(${constName(model)}, input, options)`;
  const results = statusResults(model, types);
  return (
    `${comment}  ${verb}(input: ${inputName(model)}${isInputRequired(model) ? "" : " = {}"}, options: CallOptions = {}): ` +
    (results === undefined
      ? `${type} {\n    return ${call}`
      : `StatusPromise<${results}> {\n    return ${hasHeaders(model) ? `withHeaders(${call}, ${constName(model)}.headers)` : `byStatus(${call})`}`) +
    ";\n  }\n"
  );
}

const oneOf = (texts: readonly string[]) =>
  texts
    .map(code)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");

/** The method that waits for a status of the operation. */
function waiter(model: OperationModel, types: TypeWriter): string[] {
  const { wait, verb } = model;
  if (wait === undefined) return [];
  const output = model.output?.isOptional ? `NonNullable<${types.output(model.output)}>` : types.output(model.output);
  const tokens = wait.pointer.split("/").slice(1);
  const holder = tokens.slice(0, -1).reduce((type, token) => `NonNullable<${type}[${JSON.stringify(token)}]>`, output);
  // Not NonNullable: it would add a second `{}` to the `string & {}` of an open enumeration.
  const status = `Extract<${holder}[${JSON.stringify(tokens.at(-1))}], string>`;
  const narrowed = narrowedTo(tokens, wait.success);
  const call = exampleCall(model, wait.method).replace(/\)$/, isInputRequired(model) ? ", " : "{}, ");
  const comment = docComment(
    [
      `Polls ${code(verb)} until ${code(tokens.join("."))} is ${oneOf(wait.success)}. Resolves to the last result.`,
      ...(wait.startedBy.length > 0 ? [`Started by ${oneOf(wait.startedBy)}.`] : []),
      ...(wait.cancelledBy ? [`Cancelled by ${code(wait.cancelledBy)}.`] : []),
      "",
      `@throws WaitFailedError as soon as it is ${oneOf(wait.failure)}.`,
      "@throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds, by default 30 minutes. Until then, the wait goes",
      "on after a status that the contract does not declare, and after a poll that fails temporarily: by a connection or a",
      "time-out, or with HTTP 429 or 5xx. Its error is the `cause`. Any other error of a poll ends the wait.",
      "@throws AbortError as soon as `signal` aborts.",
      ...seeAlso(model),
      "@example",
      `const result = await ${call}{`,
      "  timeout: 600_000,",
      "  onProgress: (status) => console.log(status),",
      "});",
    ],
    "  ",
  );
  return [
    `${comment}  ${wait.method}(input: ${inputName(model)}${isInputRequired(model) ? "" : " = {}"}, ` +
      `options: WaitOptions<${status}, ${output}> = {}): Promise<${output} & ${narrowed}> {\n` +
      `    return waitFor<${output} & ${narrowed}>(${constName(model)}, options, ` +
      `(each) => this.#caller.call(${constName(model)}, input, each));\n  }\n`,
  ];
}

/** The imports that add statuses and headers to results. */
function statusImports(operations: readonly OperationModel[]): string[] {
  const statused = operations.filter(({ statuses }) => statuses.length > 0);
  if (statused.length === 0) return [];
  const names = [...(statused.every(hasHeaders) ? [] : ["byStatus"]), "type StatusPromise"];
  return [
    `import { ${names.join(", ")} } from "../runtime/statuses/by-status.js";`,
    ...(statused.some(hasHeaders) ? ['import { withHeaders } from "../runtime/statuses/with-headers.js";'] : []),
  ];
}

/** The imports of the connection and of the options. */
function connectionImports(connection: ConnectionModel): string[] {
  if (!isConnected(connection))
    return [
      'import { type Caller, callerOf } from "../runtime/connect.js";',
      'import type { CallOptions, ClientOptions } from "../runtime/options.js";',
    ];
  const isSecured = connection.security !== undefined;
  return [
    `import { callerOf${isSecured ? ", type ClientOptions" : ""} } from "../connection.js";`,
    'import type { Caller } from "../runtime/connect.js";',
    `import type { CallOptions${isSecured ? "" : ", ClientOptions"} } from "../runtime/options.js";`,
  ];
}

/**
 * `resources/<resource>.ts`: the types of the inputs and the class.
 *
 * @param uploads the uploads of the resource
 */
export function emitResource(
  resource: ResourceModel,
  clientTypes: Pick<ClientTypes, "texts">,
  uploads: readonly UploadModel[],
  connection: ConnectionModel,
): string {
  const { operations, className, description, name } = resource;
  const types = createTypeWriter(clientTypes);
  const body = [...[...operations, ...uploads].map((model) => inputInterface(model, types)), ""].join("\n");
  const members = [
    ...operations.flatMap((model) => [method(model, types), ...waiter(model, types)]),
    ...uploads.map((model) => uploadMethod(model, types)),
  ].join("\n");
  const models = types.named();
  const isStyledResource = operations.some(isStyled);
  const isStreamedResource = operations.some(isStreamed);
  const caller = `callerOf(definition, ${isStreamedResource ? "withStreams(given)" : "given"})`;
  const streams = ["type ServerSentEvent", "withStreams"].filter(
    (name) => name === "withStreams" || members.includes("ServerSentEvent"),
  );
  const imports = [
    'import { definition } from "../definition.js";',
    ...(models.length > 0 ? [`import type { ${models.join(", ")} } from "../models.js";`] : []),
    `import { ${operations.map(constName).sort().join(", ")} } from "../operations.js";`,
    ...(/\bApiPromise</.test(members) ? ['import type { ApiPromise } from "../runtime/api-promise.js";'] : []),
    ...connectionImports(connection),
    ...(members.includes("PagePromise<") ? ['import type { PagePromise } from "../runtime/page.js";'] : []),
    ...statusImports(operations),
    ...(isStreamedResource ? [`import { ${streams.join(", ")} } from "../runtime/streams/streams.js";`] : []),
    ...(isStyledResource ? ['import { styledCaller } from "../runtime/styled/caller.js";'] : []),
    ...(uploads.length > 0
      ? [
          'import type { UploadOptions } from "../runtime/upload.js";',
          'import type { UploadFile } from "../runtime/upload-file.js";',
        ]
      : []),
    ...(members.includes("WaitOptions<") ? ['import { type WaitOptions, waitFor } from "../runtime/wait.js";'] : []),
  ].join("\n");
  const comment = docComment([
    description?.trim() || `The operations of \`client.${name}\`.`,
    "",
    "Made from options, it is a client of this resource alone: a bundler then leaves the others out.",
  ]);
  return (
    `${header}${imports}\n\n${body}${comment}export class ${className} {\n` +
    "  readonly #caller: Caller;\n\n" +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.\n   */\n" +
    "  constructor(options?: ClientOptions);\n  /** @internal */\n  constructor(caller: Caller);\n" +
    `  constructor(given: Caller | ClientOptions = {}) {\n    this.#caller = ${isStyledResource ? `styledCaller(${caller})` : caller};\n  }\n\n` +
    `${members}}\n`
  );
}
