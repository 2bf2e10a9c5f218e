import { code } from "../contract/inline-code.js";
import type { FieldModel } from "./fields.js";
import type { OperationModel, ResourceModel } from "./model.js";
import { pascalCase } from "./naming.js";
import { constraintsOf, docComment, header, propertyKey } from "./text.js";

/** Name of what the runtime knows of an operation, in `operations.ts`. */
export const constName = ({ resource, verb }: OperationModel): string => `${resource}${pascalCase(verb)}`;

/** Name of the type of an operation's input. */
export const inputName = ({ resource, verb }: OperationModel): string =>
  `${pascalCase(resource)}${pascalCase(verb)}Input`;

function inputField(field: FieldModel): string {
  const comment = docComment(
    [
      ...(field.description ? [field.description.trim()] : []),
      ...constraintsOf(field.schema),
      ...(field.deprecated ? ["@deprecated"] : []),
    ],
    "  ",
  );
  return `${comment}  ${field.name}${field.required ? "" : "?"}: ${field.type}${field.required ? "" : " | undefined"};\n`;
}

function inputInterface(model: OperationModel): string {
  const comment = docComment([`Input of \`${model.resource}.${model.verb}\`.`]);
  if (model.fields.length === 0) return `${comment}export type ${inputName(model)} = Record<string, never>;\n`;
  return `${comment}export interface ${inputName(model)} {\n${model.fields.map(inputField).join("")}}\n`;
}

const isInputRequired = ({ fields }: OperationModel) => fields.some((field) => field.required);

/** A call with the inputs that must be given, as variables of their names. */
function exampleCall({ resource, fields }: OperationModel, method: string): string {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return `client.${resource}.${method}(${required.length === 0 ? "" : `{ ${required.join(", ")} }`})`;
}

function exampleOf(model: OperationModel): string {
  const call = exampleCall(model, model.verb);
  if (model.pagination !== undefined) return `for await (const item of ${call}) console.log(item);`;
  return model.output === "void" ? `await ${call};` : `const result = await ${call};`;
}

function seeAlso({ entry: { operation } }: OperationModel): string[] {
  return [
    ...(operation.externalDocs ? [`@see ${operation.externalDocs.url}`] : []),
    ...(operation.deprecated ? ["@deprecated"] : []),
  ];
}

function method(model: OperationModel): string {
  const { entry, verb, pagination, output } = model;
  const { operation } = entry;
  const comment = docComment(
    [
      ...(operation.summary ? [`${operation.summary.replace(/\.$/, "")}.`] : []),
      ...(operation.description ? ["", operation.description.trim()] : []),
      "",
      `\`${entry.method} ${entry.path}\``,
      "",
      ...seeAlso(model),
      "@example",
      exampleOf(model),
    ],
    "  ",
  );
  const type = pagination ? `PagePromise<${output}>` : `ApiPromise<${output}>`;
  const call = pagination ? `page<${output}>` : `call<${output}>`;
  return (
    `${comment}  ${verb}(input: ${inputName(model)}${isInputRequired(model) ? "" : " = {}"}, options: CallOptions = {}): ${type} {\n` +
    `    return this.#caller.${call}(${constName(model)}, input, options);\n  }\n`
  );
}

const oneOf = (texts: string[]) =>
  texts
    .map(code)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");

/** The method that waits for the status which an operation answers. */
function waiter(model: OperationModel): string[] {
  const { wait, verb } = model;
  if (wait === undefined) return [];
  const output = model.output.endsWith(" | undefined") ? `NonNullable<${model.output}>` : model.output;
  const tokens = wait.pointer.split("/").slice(1);
  const status = tokens.reduce((type, token) => `NonNullable<${type}[${JSON.stringify(token)}]>`, output);
  const success = wait.success.map((value) => JSON.stringify(value)).join(" | ");
  const narrowed = tokens.reduceRight((type, token) => `{ ${propertyKey(token)}: ${type} }`, success);
  const call = exampleCall(model, wait.method).replace(/\)$/, isInputRequired(model) ? ", " : "{}, ");
  const comment = docComment(
    [
      `Calls ${code(verb)} again and again until ${code(tokens.join("."))} is ${oneOf(wait.success)}, and resolves to that`,
      [
        "answer.",
        ...(wait.startedBy.length > 0 ? [`Started by ${oneOf(wait.startedBy)}.`] : []),
        ...(wait.cancelledBy ? [`Cancelled by ${code(wait.cancelledBy)}.`] : []),
      ].join(" "),
      "",
      `@throws WaitFailedError as soon as it is ${oneOf(wait.failure)}.`,
      "@throws WaitTimeoutError, a TimeoutError, after `timeout` milliseconds: 30 minutes unless given. A status that the",
      "contract does not know is waited on until then too, and so is a poll that fails for the moment: by a connection or a",
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

/** `resources/<resource>.ts`: its inputs and its class. */
export function emitResource(resource: ResourceModel): string {
  const { operations, className, description, name } = resource;
  const body = [...operations.map(inputInterface), ""].join("\n");
  const members = operations.flatMap((model) => [method(model), ...waiter(model)]).join("\n");
  const uses = (text: string) => body.includes(text) || members.includes(text);
  const imports = [
    'import { definition } from "../definition.js";',
    `import { ${operations.map(constName).sort().join(", ")} } from "../operations.js";`,
    ...(members.includes("ApiPromise<") ? ['import type { ApiPromise } from "../runtime/api-promise.js";'] : []),
    'import { type Caller, callerOf } from "../runtime/connect.js";',
    'import type { CallOptions, ClientOptions } from "../runtime/options.js";',
    ...(members.includes("PagePromise<") ? ['import type { PagePromise } from "../runtime/page.js";'] : []),
    ...(members.includes("WaitOptions<") ? ['import { type WaitOptions, waitFor } from "../runtime/wait.js";'] : []),
    ...(uses("paths[") || uses("schemas[")
      ? [
          `import type { ${[uses("schemas[") ? "components" : "", uses("paths[") ? "paths" : ""].filter(Boolean).join(", ")} } from "../types.js";`,
        ]
      : []),
  ].join("\n");
  const alias = uses("schemas[") ? 'type schemas = components["schemas"];\n\n' : "";
  const comment = docComment([
    description?.trim() || `The operations of \`client.${name}\`.`,
    "",
    "Made from options, it is a client of this resource alone: a bundler then leaves the others out.",
  ]);
  return (
    `${header}${imports}\n\n${alias}${body}${comment}export class ${className} {\n` +
    "  readonly #caller: Caller;\n\n" +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.\n   */\n" +
    "  constructor(options?: ClientOptions);\n  /** @internal */\n  constructor(caller: Caller);\n" +
    "  constructor(given: Caller | ClientOptions = {}) {\n    this.#caller = callerOf(definition, given);\n  }\n\n" +
    `${members}}\n`
  );
}
