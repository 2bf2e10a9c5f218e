import type { Api } from "../api/api.js";
import { commonInputs } from "./common-inputs.js";
import { limitedOf, pathsOf } from "./emit-operations.js";
import { type ClientModel, inputName, type ResourceModel } from "./model.js";
import { kebabCase } from "./naming.js";
import { errorNames, runtimeExports, securedExports, serviceExports, uploadExports } from "./public-names.js";
import { hasServiceRequests } from "./service-requests.js";
import { header, literal } from "./text.js";
import type { UploadModel } from "./uploads.js";

/** The file of a resource, from the folder of the client. */
export const resourceFile = ({ name }: ResourceModel) => `./resources/${kebabCase(name)}.js`;

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
  // A copied folder has a path instead of a package name, which is not valid in a header.
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
    [
      ...(isSecured ? securedExports : runtimeExports),
      ...(uploads.length > 0 ? uploadExports : []),
      ...(hasServiceRequests(model.requests) ? serviceExports : []),
    ]
      .map(([module, keyword, names]) => `${keyword} { ${names.join(", ")} } from "${module}";\n`)
      .join("")
  );
}
