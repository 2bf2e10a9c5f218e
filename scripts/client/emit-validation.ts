import type { MediaType } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { isJson } from "../contract/media-type.js";
import type { Node } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import { compactSchema, type Refer } from "./compact-schema.js";
import { takesNumbers } from "./fields.js";
import { type ClientModel, isStyled, type OperationModel } from "./model.js";
import { docComment, header } from "./text.js";

/** The compact schema of a parameter or media type; a reference if the schema is declared elsewhere. */
function compactOf({ schema, pointer }: { schema: Schema | undefined; pointer: string }, refer: Refer) {
  if (schema === undefined) return undefined;
  return schema.pointer === under(pointer, "schema") ? compactSchema(schema, refer) : { $ref: refer(schema) };
}

/** The compact schema of a JSON body; `true` if it is not JSON or has no schema. */
function jsonSchema(content: readonly MediaType[], refer: Refer): Node | true {
  const json = content.find(({ type }) => isJson(type));
  return (json && compactOf(json, refer)) ?? true;
}

/** The compact schema of all parameters in one place, as an object. */
function placeSchema({ operation }: OperationModel, place: string, refer: Refer): Node | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return undefined;
  const properties = parameters.map((parameter) => {
    const target = parameter.schema && targetOf(parameter.schema);
    const compact =
      target && takesNumbers(parameter, target)
        ? compactSchema({ ...target, type: ["string", "integer"] }, refer)
        : compactOf(parameter, refer);
    return [parameter.name, compact ?? {}];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

function operationSchemas(model: OperationModel, refer: Refer): Node {
  const { operation, contentType } = model;
  const body = operation.body?.content ?? [];
  // Error responses are not validated: they become errors with any body.
  const successes = operation.responses.filter(({ status }) => /^2|^default$/.test(status));
  return {
    path: placeSchema(model, "path", refer),
    query: placeSchema(model, "query", refer),
    header: placeSchema(model, "header", refer),
    body: contentType !== undefined && isJson(contentType) ? jsonSchema(body, refer) : undefined,
    responses: Object.fromEntries(successes.map(({ status, content }) => [status, jsonSchema(content, refer)])),
  };
}

/**
 * Names that every object has. In a literal, a plain `__proto__` key would set the prototype; for the others, TypeScript
 * expects the types that they have in `Object`.
 */
const inherited = new RegExp(`(?<!\\\\)"(${Object.getOwnPropertyNames(Object.prototype).join("|")})":`, "g");

/** An object literal with one entry on each line. */
function lines(entries: [string, unknown][]): string {
  const text = (value: unknown) => JSON.stringify(value)?.replace(inherited, '["$1" as string]:');
  return `{\n${entries.map(([name, value]) => `    ${text({ [name]: value }).slice(1, -1)},\n`).join("")}  }`;
}

const nameOf = ({ name, pointer }: Schema): string => name ?? pointer;

/** `schemas.ts`: the compact schemas that validate calls. */
export function emitSchemas({ resources }: ClientModel): string {
  const shared = new Map<string, unknown>();
  /** Returns the name of a schema, after adding it and the schemas that it refers to to `shared`. */
  const refer: Refer = (schema) => {
    const name = nameOf(schema);
    if (shared.has(name)) return name;
    // Set before the recursion, since a schema may refer to itself.
    shared.set(name, true);
    shared.set(name, compactSchema(schema, refer));
    return name;
  };
  const operations = resources
    .flatMap((resource) => resource.operations)
    .map((model): [string, unknown] => [model.operation.id, operationSchemas(model, refer)]);
  return (
    `${header}import type { ContractSchemas } from "./runtime/validation/contract-schemas.js";\n\n` +
    "/** What the contract asks of every call, without what only people read. */\n" +
    `export const schemas: ContractSchemas = {\n  operations: ${lines(operations)},\n` +
    `  shared: ${lines([...shared].sort(([a], [b]) => (a < b ? -1 : 1)))},\n};\n`
  );
}

/** `validation.ts`: the entry with the client that validates calls. */
export function emitValidation({ className, packageName, api, resources, connection }: ClientModel): string {
  const hasStyles = resources.some(({ operations }) => operations.some(isStyled));
  const validator = "createValidator(schemas, Object.values(operations), validate)";
  const isPackage = !packageName.startsWith(".");
  const from = isPackage ? `${packageName}/validation` : packageName.replace("index.js", "validation.js");
  const comment = docComment([
    `Client of the ${api.title} that checks its calls against the contract if \`validate\` is set. An invalid input`,
    "is rejected with a `ValidationError` before anything is sent, the invalid body of a success with a",
    "`ResponseValidationError`. An error response is thrown as an error without being checked.",
    "",
    "`client.http` is checked too: path, query and JSON body of every operation that this client has a method for, and",
    "the bodies that are read as JSON.",
    "",
    "@example",
    `import { ${className} } from "${from}";`,
    "",
    `const client = new ${className}({ validate: "both" });`,
  ]);
  return (
    `${header}import { ${className} as Client } from "./client.js";\n` +
    'import * as operations from "./operations.js";\n' +
    `import type { ClientOptions as Options } from "./${connection.security === undefined ? "runtime/options" : "connection"}.js";\n` +
    (hasStyles ? 'import { styledValidator } from "./runtime/styled/caller.js";\n' : "") +
    'import { isObject, own } from "./runtime/values.js";\n' +
    'import { schemas } from "./schemas.js";\n' +
    'import { createValidator, type ValidationMode } from "./runtime/validation/validator.js";\n\n' +
    'export * from "./index.js";\nexport { ResponseValidationError } from "./runtime/validation/validation-errors.js";\n' +
    "export type { ValidationMode };\n\n" +
    "/** Options of a client that can check its calls. */\nexport interface ClientOptions extends Options {\n" +
    "  /** What is checked against the contract. @default nothing */\n  validate?: ValidationMode | undefined;\n}\n\n" +
    `${comment}export class ${className} extends Client {\n` +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the\n" +
    "   * first call.\n   */\n" +
    "  constructor(options: ClientOptions = {}) {\n" +
    "    const { validate, ...others }: ClientOptions = own(Object(options));\n" +
    "    // A value that is not an object is passed on unchanged, so that it is rejected like every other invalid option.\n" +
    `    super(isObject(options) ? others : options, ${hasStyles ? `styledValidator(${validator})` : validator});\n  }\n}\n`
  );
}
