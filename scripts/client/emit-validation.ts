import { atPointer, type Document, follow, type Schema } from "../contract/document.js";
import { isJson } from "../contract/media-type.js";
import { compactSchema, referencePointer, referencesIn } from "./compact-schema.js";
import { takesNumbers } from "./fields.js";
import type { ClientModel, OperationModel } from "./model.js";
import { docComment, header } from "./text.js";

type Content = Record<string, { schema?: Schema }> | undefined;

const jsonSchema = (content: Content): Schema | boolean =>
  Object.entries(content ?? {}).find(([type]) => isJson(type))?.[1].schema ?? true;

/** The parameters of one place as one object. */
function placeSchema(document: Document, { entry }: OperationModel, place: string): Schema | undefined {
  const parameters = entry.parameters.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return undefined;
  const properties = parameters.map((parameter) => {
    const schema = parameter.schema && follow<Schema>(document, parameter.schema as Schema);
    return [
      parameter.name,
      takesNumbers(parameter, schema) ? { ...schema, type: ["string", "integer"] } : (parameter.schema ?? {}),
    ];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

/** What is asked of one operation, in the contract's own schemas. */
function operationSchemas(document: Document, model: OperationModel) {
  const { requestBody, responses } = model.entry;
  const hasJsonBody = model.contentType !== undefined && isJson(model.contentType);
  return {
    path: placeSchema(document, model, "path"),
    query: placeSchema(document, model, "query"),
    header: placeSchema(document, model, "header"),
    body: hasJsonBody ? jsonSchema(requestBody?.content) : undefined,
    // An error answer becomes an error of its own, whatever its body looks like.
    answers: Object.entries(responses)
      .filter(([status]) => /^2|^default$/.test(status))
      .map(([status, { content }]) => [status, jsonSchema(content)] as const),
  };
}

/** An object literal with one entry on each line; a plain `__proto__` key would set the prototype. */
function lines(entries: [string, unknown][]): string {
  const text = (value: unknown) => JSON.stringify(value)?.replace(/(?<!\\)"__proto__":/g, '["__proto__"]:');
  return `{\n${entries.map(([name, value]) => `    ${text({ [name]: value }).slice(1, -1)},\n`).join("")}  }`;
}

/** `schemas.ts`: what of the contract's schemas is needed to check calls. */
export function emitSchemas({ document, resources }: ClientModel): string {
  const isOpenApi30 = document.openapi.startsWith("3.0");
  const shared = new Map<string, unknown>();
  /** The compact schema; what it refers to is shared, and so on. */
  const collect = (schema: unknown) => {
    const compacted = compactSchema(schema, isOpenApi30);
    for (const name of referencesIn(compacted)) {
      if (shared.has(name)) continue;
      shared.set(name, true);
      shared.set(name, collect(atPointer(document, referencePointer(name))));
    }
    return compacted;
  };
  const operations = resources
    .flatMap((resource) => resource.operations)
    .map((model): [string, unknown] => {
      const { answers, ...places } = operationSchemas(document, model);
      const used = Object.entries(places).filter(([, schema]) => schema !== undefined);
      return [
        model.entry.id,
        {
          ...Object.fromEntries(used.map(([place, schema]) => [place, collect(schema)])),
          answers: Object.fromEntries(answers.map(([status, schema]) => [status, collect(schema)])),
        },
      ];
    });
  return (
    `${header}import type { ContractSchemas } from "./validation/contract-schemas.js";\n\n` +
    "/** What the contract asks of every call, without what only people read. */\n" +
    `export const schemas: ContractSchemas = {\n  operations: ${lines(operations)},\n` +
    `  shared: ${lines([...shared].sort(([a], [b]) => (a < b ? -1 : 1)))},\n};\n`
  );
}

/** `validation.ts`: the entry whose client checks its calls. */
export function emitValidation({ className, packageName, document }: ClientModel): string {
  const isPackage = !packageName.startsWith(".");
  const from = isPackage ? `${packageName}/validation` : packageName.replace("index.js", "validation.js");
  const comment = docComment([
    `Client of the ${document.info.title} that checks its calls against the contract where \`validate\` says so. An input`,
    "that does not fit is refused with a `ValidationError` before anything is sent; the body of a success that does not",
    "fit becomes a `ResponseValidationError`. An error answer stays the error that it is.",
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
    'import type { ClientOptions as Options } from "./runtime/options.js";\n' +
    'import { isObject, own } from "./runtime/values.js";\n' +
    'import { schemas } from "./schemas.js";\n' +
    'import { createValidator, type ValidationMode } from "./validation/validator.js";\n\n' +
    'export * from "./index.js";\nexport { ResponseValidationError } from "./validation/errors.js";\n' +
    "export type { ValidationMode };\n\n" +
    "/** Options of a client that can check its calls. */\nexport interface ClientOptions extends Options {\n" +
    "  /** What is checked against the contract. @default nothing */\n  validate?: ValidationMode | undefined;\n}\n\n" +
    `${comment}export class ${className} extends Client {\n` +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the\n" +
    "   * first call.\n   */\n" +
    "  constructor(options: ClientOptions = {}) {\n" +
    "    const { validate, ...others }: ClientOptions = own(Object(options));\n" +
    "    // What is no object is passed on as it is, to be refused like every other wrong option.\n" +
    "    super(isObject(options) ? others : options, createValidator(schemas, Object.values(operations), validate));\n  }\n}\n"
  );
}
