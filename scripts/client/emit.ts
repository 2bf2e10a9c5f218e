import { type CatalogueEntry, type Document, type RateLimit, tokensOf } from "../contract/document.js";
import { exampleCode } from "../contract/error-code.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import { constName, inputName } from "./emit-resource.js";
import type { ClientModel, OperationModel, ResourceModel } from "./model.js";
import { kebabCase } from "./naming.js";
import { errorNames, isTypeName, publicNames, runtimeExports } from "./public-names.js";
import { docComment, header, literal } from "./text.js";

const resourceFile = ({ name }: ResourceModel) => `./resources/${kebabCase(name)}.js`;

/** JSON pointers, taken apart once and for all. */
const ways = (pointers: object): Record<string, string[]> =>
  Object.fromEntries(Object.entries(pointers).map(([name, pointer]) => [name, tokensOf(String(pointer))]));

/** An operation's rate limit. In a document of somebody else's the extension may mean another thing. */
function rateLimitOf({ entry }: OperationModel): RateLimit | undefined {
  const { requests, per } = entry.operation["x-rate-limit"] ?? {};
  if (requests === undefined || !(Number.isInteger(requests) && requests > 0)) return undefined;
  return per === "second" || per === "minute" ? { requests, per } : undefined;
}

/** The operations that have a rate limit. */
const limitedOf = ({ resources }: ClientModel): OperationModel[] =>
  resources.flatMap(({ operations }) => operations).filter((model) => rateLimitOf(model) !== undefined);

/** `operations.ts`: what the runtime knows of each operation. */
export function emitOperations({ resources }: ClientModel): string {
  const constants = resources.flatMap(({ operations }) =>
    operations.map((model) => {
      const { entry, fields, pagination, wait } = model;
      const type = pagination ? "PagedOperation" : wait ? "WaitOperation" : "Operation";
      const required = fields.filter((field) => field.required && field.place !== "path").map(({ name }) => name);
      const value = {
        id: entry.id,
        method: entry.method,
        path: entry.path,
        fields: Object.fromEntries(
          fields.map(({ name, place, wireName, comma }) => [
            name,
            [place, ...(comma || wireName !== name ? [wireName] : []), ...(comma ? ["comma"] : [])],
          ]),
        ),
        required: required.length > 0 ? required : undefined,
        contentType: model.contentType,
        wholeBody: model.wholeBody,
        pagination: pagination && {
          page: fields.find(({ wireName }) => wireName === pagination.request.page)?.name,
          ...ways(pagination.response),
        },
        wait: wait && { ...ways({ status: wait.pointer }), success: wait.success, failure: wait.failure },
        repeatable: entry.operation["x-repeatable"] || undefined,
        rateLimit: rateLimitOf(model),
        unsigned: !model.signed || undefined,
      };
      const reader = model.answer === "json" ? "" : `  answer: answers.${model.answer},\n`;
      return (
        docComment([`\`${entry.id}\`: ${entry.method} ${entry.path}`]) +
        `export const ${constName(model)}: ${type} = ${literal(value).replace(/\}$/, `${reader}}`)};\n`
      );
    }),
  );
  const text = constants.join("\n");
  const types = ["Operation", "PagedOperation", "WaitOperation"].filter((type) => text.includes(`: ${type} = `));
  const readers = text.includes("answer: answers.") ? 'import * as answers from "./runtime/answers.js";\n' : "";
  return `${header}${readers}import type { ${types.join(", ")} } from "./runtime/operation.js";\n\n${text}`;
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

const lowerKeys = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The headers of the computed signature, and the status and code of the answer to one that is wrong. */
function signatureDefinition(document: Document) {
  const headers = signatureHeaders(document);
  if (headers === undefined) return undefined;
  const invalid = document["x-error-catalogue"]?.gateway?.credentialsInvalid;
  return {
    timestamp: headers.timestamp.toLowerCase(),
    accessKey: headers.accessKey.toLowerCase(),
    signature: headers.signature.toLowerCase(),
    refused: invalid && `${invalid.status} ${exampleCode(document, invalid.example)}`,
  };
}

/** `definition.ts`: what the runtime knows of the service. */
export function emitDefinition(model: ClientModel): string {
  const { document } = model;
  const url = document.servers?.[0]?.url;
  const envelope = document["x-envelope"];
  const definition = {
    // A relative server or one with variables names no place: the caller has to give `baseURL`.
    baseURL: url !== undefined && URL.canParse(url) && !url.includes("{") ? url : undefined,
    headers: lowerKeys(document["x-request-headers"] ?? {}),
    signature: signatureDefinition(document),
    envelope: envelope && { ...ways({ code: envelope.code, data: envelope.data }), success: envelope.success },
  };
  const fields = Object.entries(definition)
    .map(([name, value]) => `  ${name}: ${value === undefined ? "undefined" : literal(value, "  ")},\n`)
    .concat('  hints: () => import("./hints.js"),\n')
    .concat(limitedOf(model).length > 0 ? '  rateLimits: () => import("./runtime/rate-limit.js"),\n' : "")
    .join("");
  return `${header}import type { Definition } from "./runtime/connect.js";\n\n/** The service, as the contract describes it. */\nexport const definition: Definition = {\n${fields}};\n`;
}

/** `hints.ts`: what to do about errors. */
export const emitHints = ({ document }: ClientModel): string =>
  `${header}import { hintsFrom } from "./runtime/hint.js";\n\n` +
  "/** What to do about an error, by its status and code. Loaded when there is one. */\n" +
  `export const hintOf = hintsFrom(${literal(hints(document))}, ${JSON.stringify(signatureDefinition(document)?.refused)});\n`;

/** `runtime/package.ts`: what the client is called. */
export function emitPackage({ className, packageName, document }: ClientModel): string {
  const constant = (comment: string, name: string, value: string) =>
    `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value)};\n`;
  // A copied folder has no package, and a path is no name in a header.
  const name = packageName.startsWith(".") ? kebabCase(className) : packageName;
  return (
    header +
    constant("Name of the client's class.", "className", className) +
    constant("The package that the client is installed from.", "packageName", name) +
    constant("Version of the contract that the client was generated from.", "packageVersion", document.info.version)
  );
}

/** `client.ts`: the class that users construct. */
export function emitClient(model: ClientModel): string {
  const { className, packageName, document, resources } = model;
  const limited = limitedOf(model).map(constName);
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
  const made = resources.map((resource) => `    this.${resource.name} = new ${resource.className}(connection);\n`);
  return (
    `${header}import { definition } from "./definition.js";\n` +
    (limited.length > 0 ? `import { ${[...limited].sort().join(", ")} } from "./operations.js";\n` : "") +
    imports.join("") +
    'import type { CallValidator } from "./runtime/call-validator.js";\n' +
    'import { connect } from "./runtime/connect.js";\nimport { createHttp, type Http } from "./runtime/http.js";\n' +
    'import type { ClientOptions } from "./runtime/options.js";\nimport type { paths } from "./types.js";\n\n' +
    `${comment}export class ${className} {\n` +
    "  /** The plain openapi-fetch client over the same transport: every path of the contract, signed all the same. */\n" +
    `  readonly http: Http<paths>;\n${fields.join("")}\n` +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the\n" +
    "   * first call.\n   */\n" +
    "  constructor(options?: ClientOptions);\n  /** @internal */\n" +
    "  constructor(options: ClientOptions, validator: CallValidator | undefined);\n" +
    "  constructor(options: ClientOptions = {}, validator?: CallValidator) {\n" +
    "    const connection = connect(definition, options, validator);\n" +
    `    const http = createHttp<paths>(connection${limited.length > 0 ? `, [${limited.join(", ")}]` : ""});\n` +
    `    this.http = validator?.http(http) ?? http;\n${made.join("")}  }\n}\n`
  );
}

/** `index.ts`: everything that is public. */
export function emitIndex({ className, resources, document }: ClientModel): string {
  const rootError = `${className}Error`;
  const errors = errorNames.map((name) => (name === "ClientError" ? `${name} as ${rootError}` : name));
  const taken = new Set([
    ...[className, rootError, ...publicNames],
    ...resources.flatMap((resource) => [resource.className, ...resource.operations.map(inputName)]),
  ]);
  const aliases = Object.keys(document.components?.schemas ?? {}).filter(
    (name) => isTypeName(name) && !taken.has(name),
  );
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
