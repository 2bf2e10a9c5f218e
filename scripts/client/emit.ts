import type { CatalogueEntry, Document } from "../contract/document.js";
import { exampleCode } from "../contract/error-code.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import type { FieldModel } from "./fields.js";
import type { ClientModel, OperationModel, ResourceModel } from "./model.js";
import { kebabCase, pascalCase } from "./naming.js";
import { constraintsOf, docComment, literal } from "./text.js";

const header = "// Generated from the contract. Do not edit: change the contract and generate again.\n";

const constName = ({ resource, verb }: OperationModel) => `${resource}${pascalCase(verb)}`;
const inputName = ({ resource, verb }: OperationModel) => `${pascalCase(resource)}${pascalCase(verb)}Input`;
const resourceFile = ({ name }: ResourceModel) => `./resources/${kebabCase(name)}.js`;

/** `operations.ts`: what the runtime knows of each operation. */
export function emitOperations({ resources }: ClientModel): string {
  const constants = resources.flatMap(({ operations }) =>
    operations.map((model) => {
      const { entry, fields, pagination } = model;
      const value = {
        id: entry.id,
        method: entry.method,
        path: entry.path,
        fields: Object.fromEntries(
          fields.map((field) => [field.name, [field.place, field.wireName, ...(field.comma ? ["comma"] : [])]]),
        ),
        required: fields.filter(({ required }) => required).map(({ name }) => name),
        contentType: model.contentType,
        wholeBody: model.wholeBody,
        answer: model.answer,
        pagination: pagination && {
          page: fields.find(({ wireName }) => wireName === pagination.request.page)?.name,
          ...pagination.response,
        },
        signed: model.signed,
      };
      return `${docComment([`\`${entry.id}\`: ${entry.method} ${entry.path}`])}export const ${constName(model)}: Operation = ${literal(value)};\n`;
    }),
  );
  return `${header}import type { Operation } from "./runtime/operation.js";\n\n${constants.join("\n")}`;
}

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

function method(model: OperationModel): string {
  const { entry, verb, pagination, output } = model;
  const { operation } = entry;
  const required = model.fields.some((field) => field.required);
  const comment = docComment(
    [
      ...(operation.summary ? [`${operation.summary.replace(/\.$/, "")}.`] : []),
      ...(operation.description ? ["", operation.description.trim()] : []),
      "",
      `\`${entry.method} ${entry.path}\``,
      ...(operation.externalDocs ? ["", `@see ${operation.externalDocs.url}`] : []),
      ...(operation.deprecated ? ["@deprecated"] : []),
    ],
    "  ",
  );
  const type = pagination ? `PagePromise<${output}>` : `ApiPromise<${output}>`;
  const call = pagination ? `page<${output}>` : `call<${output}>`;
  return (
    `${comment}  ${verb}(input: ${inputName(model)}${required ? "" : " = {}"}, options: CallOptions = {}): ${type} {\n` +
    `    return this.#caller.${call}(${constName(model)}, input, options);\n  }\n`
  );
}

/** `resources/<resource>.ts`: its inputs and its class. */
export function emitResource(resource: ResourceModel): string {
  const { operations, className, description, name } = resource;
  const body = [...operations.map(inputInterface), ""].join("\n");
  const members = operations.map(method).join("\n");
  const uses = (text: string) => body.includes(text) || members.includes(text);
  const imports = [
    `import { ${operations.map(constName).sort().join(", ")} } from "../operations.js";`,
    ...(members.includes("ApiPromise<") ? ['import type { ApiPromise } from "../runtime/api-promise.js";'] : []),
    'import type { Caller } from "../runtime/connect.js";',
    'import type { CallOptions } from "../runtime/options.js";',
    ...(members.includes("PagePromise<") ? ['import type { PagePromise } from "../runtime/page.js";'] : []),
    ...(uses("paths[") || uses("schemas[")
      ? [
          `import type { ${[uses("schemas[") ? "components" : "", uses("paths[") ? "paths" : ""].filter(Boolean).join(", ")} } from "../types.js";`,
        ]
      : []),
  ].join("\n");
  const alias = uses("schemas[") ? 'type schemas = components["schemas"];\n\n' : "";
  const comment = docComment([description?.trim() || `The operations of \`client.${name}\`.`]);
  return (
    `${header}${imports}\n\n${alias}${body}${comment}export class ${className} {\n` +
    "  readonly #caller: Caller;\n\n  /** @internal */\n  constructor(caller: Caller) {\n    this.#caller = caller;\n  }\n\n" +
    `${members}}\n`
  );
}

function hints(document: Document): Record<string, string> {
  const entries: CatalogueEntry[] = Object.values(document["x-error-catalogue"] ?? {}).flatMap(Object.values);
  const found = new Map<string, string[]>();
  for (const { status, example, remedy } of entries) {
    const key = `${status} ${exampleCode(document, example)}`;
    found.set(key, [...(found.get(key) ?? []), remedy]);
  }
  return Object.fromEntries([...found].map(([key, remedies]) => [key, remedies.join(" ")]));
}

/** `definition.ts`: what the runtime knows of the service. */
export function emitDefinition({ className, document }: ClientModel): string {
  const url = document.servers?.[0]?.url;
  const definition = {
    name: className,
    // A relative server or one with variables names no place: the caller has to give `baseURL`.
    baseURL: url !== undefined && URL.canParse(url) && !url.includes("{") ? url : undefined,
    headers: document["x-request-headers"] ?? {},
    signature: signatureHeaders(document),
    envelope: document["x-envelope"],
    hints: hints(document),
  };
  const fields = Object.entries(definition)
    .map(([name, value]) => `  ${name}: ${value === undefined ? "undefined" : literal(value, "  ")},\n`)
    .join("");
  return `${header}import type { Definition } from "./runtime/connect.js";\n\n/** The service, as the contract describes it. */\nexport const definition: Definition = {\n${fields}};\n`;
}

/** `client.ts`: the class that users construct. */
export function emitClient({ className, packageName, document, resources }: ClientModel): string {
  const comment = docComment([
    `Client of the ${document.info.title}, version ${document.info.version} of its contract.`,
    "",
    "@example",
    `import { ${className} } from "${packageName}";`,
    "",
    `const client = new ${className}();`,
  ]);
  const imports = resources.map((resource) => `import { ${resource.className} } from "${resourceFile(resource)}";\n`);
  const fields = resources.map(
    (resource) =>
      `${docComment([resource.description?.trim() ?? ""], "  ")}  readonly ${resource.name}: ${resource.className};\n`,
  );
  const made = resources.map((resource) => `    this.${resource.name} = new ${resource.className}(caller);\n`);
  return (
    `${header}import { definition } from "./definition.js";\n${imports.join("")}` +
    'import type { CallValidator } from "./runtime/call-validator.js";\n' +
    'import { connect } from "./runtime/connect.js";\nimport type { Http } from "./runtime/http.js";\n' +
    'import type { ClientOptions } from "./runtime/options.js";\nimport type { paths } from "./types.js";\n\n' +
    `${comment}export class ${className} {\n` +
    "  /** The plain openapi-fetch client over the same transport: every path of the contract, signed all the same. */\n" +
    `  readonly http: Http<paths>;\n${fields.join("")}\n` +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.\n   */\n" +
    "  constructor(options?: ClientOptions);\n  /** @internal */\n" +
    "  constructor(options: ClientOptions, validator: CallValidator | undefined);\n" +
    "  constructor(options: ClientOptions = {}, validator?: CallValidator) {\n" +
    "    const { http, caller } = connect<paths>(definition, options, validator);\n" +
    `    this.http = http;\n${made.join("")}  }\n}\n`
  );
}

const errorNames = [
  "ApiError",
  "AbortError",
  "AuthenticationError",
  "BadRequestError",
  "ClientError",
  "ConflictError",
  "ConnectionError",
  "CredentialsError",
  "NotFoundError",
  "PermissionDeniedError",
  "RateLimitError",
  "ServerError",
  "TimeoutError",
  "ValidationError",
];

/** What else of the runtime is public, by its module. */
const runtimeExports: [module: string, keyword: string, names: string[]][] = [
  ["./runtime/api-promise.js", "export", ["ApiPromise", "type WithResponse"]],
  ["./runtime/credentials.js", "export type", ["Credentials", "CredentialsSource"]],
  ["./runtime/errors.js", "export type", ["ValidationIssue"]],
  ["./runtime/options.js", "export type", ["CallOptions", "ClientOptions"]],
  ["./runtime/page.js", "export", ["Page", "PagePromise"]],
  ["./types.js", "export type", ["components", "operations", "paths"]],
];

/** `index.ts`: everything that is public. */
export function emitIndex({ className, resources, document }: ClientModel): string {
  const rootError = `${className}Error`;
  const schemas = Object.keys(document.components?.schemas ?? {}).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  const errors = errorNames.map((name) => (name === "ClientError" ? `${name} as ${rootError}` : name));
  const taken = new Set([
    ...[className, rootError, ...errorNames, ...resources.map((resource) => resource.className)],
    ...runtimeExports.flatMap(([, , names]) => names.map((name) => name.replace("type ", ""))),
  ]);
  const aliases = schemas.filter((name) => !taken.has(name));
  return (
    `${header}export { ${className} } from "./client.js";\n` +
    resources
      .map(
        (resource) =>
          `export { ${[resource.className, ...resource.operations.map((model) => `type ${inputName(model)}`)].join(", ")} } from "${resourceFile(resource)}";\n`,
      )
      .join("") +
    `export {\n${errors.map((name) => `  ${name},\n`).join("")}} from "./runtime/errors.js";\n` +
    runtimeExports
      .map(([module, keyword, names]) => `${keyword} { ${names.join(", ")} } from "${module}";\n`)
      .join("") +
    (aliases.length === 0
      ? ""
      : `\nimport type { components } from "./types.js";\n\n${aliases
          .map((name) => {
            const description = document.components?.schemas?.[name]?.description?.trim();
            return `${docComment(description ? [description] : [])}export type ${name} = components["schemas"][${JSON.stringify(name)}];\n`;
          })
          .join("")}`)
  );
}
