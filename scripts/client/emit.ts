import type { Api } from "../api/api.js";
import type { RateLimit } from "../api/extensions.js";
import { tokensOf } from "../contract/pointer.js";
import { commonInputs } from "./common-inputs.js";
import { constName } from "./emit-method.js";
import { type ClientModel, inputName, isStreamed, isStyled, type OperationModel, type ResourceModel } from "./model.js";
import { kebabCase } from "./naming.js";
import { errorNames, runtimeExports, securedExports, uploadExports } from "./public-names.js";
import { docComment, header, literal, propertyKey } from "./text.js";
import type { UploadModel } from "./uploads.js";

/** The file of a resource, from the folder of the client. */
export const resourceFile = ({ name }: ResourceModel) => `./resources/${kebabCase(name)}.js`;

/** JSON pointers as paths of the run time. */
const pathsOf = (pointers: object): Record<string, string[]> =>
  Object.fromEntries(Object.entries(pointers).map(([name, pointer]) => [name, tokensOf(String(pointer))]));

/** An operation's rate limit; undefined if the extension has another meaning, as it may in another vendor's document. */
function rateLimitOf({ operation }: OperationModel): RateLimit | undefined {
  const { requests, per } = operation.rateLimit ?? {};
  if (requests === undefined || !(Number.isInteger(requests) && requests > 0)) return undefined;
  return per === "second" || per === "minute" ? { requests, per } : undefined;
}

/** The operations that have a rate limit. */
export const limitedOf = ({ resources }: ClientModel): OperationModel[] =>
  resources.flatMap(({ operations }) => operations).filter((model) => rateLimitOf(model) !== undefined);

function typeNameOf(model: OperationModel): string {
  const { pagination, wait } = model;
  const styled = isStyled(model) ? ["StyledOperation"] : [];
  if (pagination !== undefined) return ["PagedOperation", ...styled].join(" & ");
  if (wait !== undefined) return ["WaitOperation", ...styled].join(" & ");
  return styled[0] ?? "Operation";
}

/** The members of an operation that are code. */
function codeOf(model: OperationModel): string {
  const { fields, form, accept, reader } = model;
  const module = reader === "byType" ? "types" : "readers";
  const read = isStreamed(model) ? `stream: streams.${reader}` : `read: ${module}.${reader}`;
  const styled = fields.flatMap(({ name, place, wireName, style }) =>
    style === undefined ? [] : [`    ${propertyKey(name)}: [${literal(place)}, ${literal(wireName)}, ${style}],\n`],
  );
  return (
    (styled.length === 0 ? "" : `  styled: {\n${styled.join("")}  },\n`) +
    (form === undefined ? "" : `  form: ${form},\n`) +
    (accept === undefined ? "" : `  accept: ${literal(accept)},\n`) +
    (reader === "json" ? "" : `  ${read},\n`)
  );
}

/** `operations.ts`: a constant for each operation. */
export function emitOperations({ resources }: ClientModel): string {
  const constants = resources.flatMap(({ operations }) =>
    operations.map((model) => {
      const { operation, fields, pagination, wait } = model;
      const required = fields.filter((field) => field.required && field.place !== "path").map(({ name }) => name);
      const value = {
        id: operation.id,
        method: operation.method,
        path: operation.path,
        fields: Object.fromEntries(
          fields
            .filter(({ style }) => style === undefined)
            .map(({ name, place, wireName, comma }) => [
              name,
              [place, ...(comma || wireName !== name ? [wireName] : []), ...(comma ? ["comma"] : [])],
            ]),
        ),
        required: required.length > 0 ? required : undefined,
        contentType: model.contentType,
        wholeBody: model.wholeBody,
        pagination: pagination && {
          page: fields.find(({ wireName }) => wireName === pagination.request.page)?.name,
          ...pathsOf(pagination.response),
        },
        wait: wait && { ...pathsOf({ status: wait.pointer }), success: wait.success, failure: wait.failure },
        repeatable: operation.retrySafe || undefined,
        rateLimit: rateLimitOf(model),
        unsigned: !operation.signed || undefined,
      };
      return (
        docComment([`\`${operation.id}\`: ${operation.method} ${operation.path}`]) +
        `export const ${constName(model)}: ${typeNameOf(model)} = ${literal(value).replace(/\}$/, () => `${codeOf(model)}}`)};\n`
      );
    }),
  );
  const text = constants.join("\n");
  const operations = resources.flatMap((resource) => resource.operations);
  const named = new Set(operations.flatMap((model) => typeNameOf(model).split(" & ")));
  const types = ["Operation", "PagedOperation", "WaitOperation"].filter((type) => named.has(type));
  const code = operations.map(codeOf).join("");
  const modules = [
    ["readers", "./runtime/readers.js"],
    ["forms", "./runtime/styled/forms.js"],
    ["streams", "./runtime/streams/streams.js"],
    ["styles", "./runtime/styled/styles.js"],
    ["types", "./runtime/styled/by-type.js"],
  ] as const;
  const imports = [
    ...modules.flatMap(([name, path]) =>
      new RegExp(`\\b${name}\\.\\w`).test(code) ? [`import * as ${name} from "${path}";\n`] : [],
    ),
    ...(types.length > 0 ? [`import type { ${types.join(", ")} } from "./runtime/operation.js";\n`] : []),
    ...(named.has("StyledOperation") ? ['import type { StyledOperation } from "./runtime/styled/caller.js";\n'] : []),
  ];
  return `${header}${imports.join("")}\n${text}`;
}

/** The remedies of errors, by status and code. */
function hints({ errors }: Api): Record<string, string> {
  const found = new Map<string, string[]>();
  for (const { status, code, remedy } of errors) {
    const key = `${status} ${code}`;
    found.set(key, [...(found.get(key) ?? []), remedy]);
  }
  return Object.fromEntries([...found].map(([key, remedies]) => [key, remedies.join(" ")]));
}

/** Headers with their names in lower case. */
export const lowerKeys = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The headers of the computed signature, and the status and code of the response to a wrong one. */
export function signatureDefinition({ signature, errors }: Api) {
  if (signature === undefined) return undefined;
  const invalid = errors.find(({ group, name }) => group === "gateway" && name === "credentialsInvalid");
  return {
    timestamp: signature.timestamp.toLowerCase(),
    accessKey: signature.accessKey.toLowerCase(),
    signature: signature.signature.toLowerCase(),
    refused: invalid && `${invalid.status} ${invalid.code}`,
  };
}

/** `definition.ts`: the description of the service. */
export function emitDefinition(model: ClientModel): string {
  const { api } = model;
  const { envelope, requestIdHeaders } = api;
  const definition = {
    baseURL: model.connection.baseURL,
    headers: lowerKeys(api.requestHeaders),
    signature: signatureDefinition(api),
    envelope: envelope && { ...pathsOf({ code: envelope.code, data: envelope.data }), success: envelope.success },
    ...(requestIdHeaders && { requestIdHeaders: requestIdHeaders.map((name) => name.toLowerCase()) }),
  };
  const fields = Object.entries(definition)
    .map(([name, value]) => `  ${name}: ${value === undefined ? "undefined" : literal(value, "  ")},\n`)
    .concat('  hints: () => import("./hints.js"),\n')
    .concat(limitedOf(model).length > 0 ? '  rateLimits: () => import("./runtime/rate-limit.js"),\n' : "")
    .join("");
  return `${header}import type { Definition } from "./runtime/definition.js";\n\n/** The service, as the contract describes it. */\nexport const definition: Definition = {\n${fields}};\n`;
}

/** `hints.ts`: the hints of errors. */
export const emitHints = ({ api }: ClientModel): string =>
  `${header}import { hintsFrom } from "./runtime/hint.js";\n\n` +
  "/** What to do about an error, by its status and code. Loaded when there is one. */\n" +
  `export const hintOf = hintsFrom(${literal(hints(api))}, ${JSON.stringify(signatureDefinition(api)?.refused)});\n`;

/** `runtime/package.ts`: names and version of the client. */
export function emitPackage({ className, packageName, api }: ClientModel): string {
  const constant = (comment: string, name: string, value: string) =>
    `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value)};\n`;
  // A copied folder has no package name, and a header needs a name that is no path.
  const name = packageName.startsWith(".") ? kebabCase(className) : packageName;
  return (
    header +
    constant("Name of the client's class.", "className", className) +
    constant("The package that the client is installed from.", "packageName", name) +
    constant("Version of the contract that the client was generated from.", "packageVersion", api.version)
  );
}

/** `index.ts`: the public exports. */
export function emitIndex(model: ClientModel, uploads: readonly UploadModel[]): string {
  const { className, resources, models } = model;
  const isSecured = model.connection.security !== undefined;
  const hasInputs = commonInputs({ resources }).length > 0;
  const rootError = `${className}Error`;
  const errors = errorNames.map((name) => (name === "ClientError" ? `${name} as ${rootError}` : name));
  const callsOf = ({ name, operations }: ResourceModel) => [
    ...operations,
    ...uploads.filter(({ resource }) => resource === name),
  ];
  const lines = (names: Iterable<string>) => [...names].map((name) => `  ${name},\n`).join("");
  return (
    `${header}export { ${className} } from "./client.js";\n` +
    (hasInputs ? `export type { CommonInputs, ${className}In } from "./client.js";\n` : "") +
    (models.size === 0 ? "" : `export type {\n${lines(models.values())}} from "./models.js";\n`) +
    resources
      .map(
        (resource) =>
          `export { ${[resource.className, ...callsOf(resource).map((model) => `type ${inputName(model)}`)].join(", ")} } from "${resourceFile(resource)}";\n`,
      )
      .join("") +
    `export {\n${lines(errors)}} from "./runtime/errors.js";\n` +
    (isSecured ? 'export type { ClientOptions, Credentials, CredentialsSource } from "./connection.js";\n' : "") +
    [...(isSecured ? securedExports : runtimeExports), ...(uploads.length > 0 ? uploadExports : [])]
      .map(([module, keyword, names]) => `${keyword} { ${names.join(", ")} } from "${module}";\n`)
      .join("")
  );
}
