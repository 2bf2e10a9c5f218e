import { isLogin, type SecretScheme } from "../api/security.js";
import { code } from "../contract/inline-code.js";
import type { ConnectionModel, SecretOption } from "./connection.js";
import type { ClientModel } from "./model.js";
import { docComment, header, literal } from "./text.js";

function placeText(scheme: SecretScheme): string {
  const { in: place, key } = scheme;
  if (isLogin(scheme)) return "User and password, or a function that returns them.";
  if (place === "authorization")
    return `The value of ${code(`Authorization: ${key} …`)}, or a function that returns it.`;
  return `The value of the ${place === "query" ? "query parameter" : place} ${code(key)}, or a function that returns it.`;
}

const optionText = ({ name, scheme }: SecretOption): string =>
  docComment([placeText(scheme), ...(scheme.description ? ["", scheme.description.trim()] : [])], "  ") +
  `  ${name}?: ${isLogin(scheme) ? "LoginSource" : "Secret"} | undefined;\n`;

const placesOf = (options: readonly SecretOption[]) =>
  Object.fromEntries(
    options.map(({ name, scheme: { in: place, key } }) => [
      name,
      [place, place === "header" ? key.toLowerCase() : key],
    ]),
  );

function securityText({ options, usual, calls }: NonNullable<ConnectionModel["security"]>): string {
  return (
    `/** The secrets that the calls of a client need. */\nexport interface Credentials {\n${options.map(optionText).join("")}}\n\n` +
    'export type CredentialsSource = Credentials;\n\n/** Options of a client. */\nexport interface ClientOptions extends Omit<Options, "credentials"> {\n' +
    "  /** The secrets of the calls; a call without one that it needs is a `CredentialsError`. */\n  credentials?: Credentials | undefined;\n}\n\n" +
    `const security: Security = ${literal({ places: placesOf(options), usual, calls })};\n\n`
  );
}

/** `connection.ts`: servers and security of the calls. */
export function emitConnection({ connection }: ClientModel): string {
  const { security, servers } = connection;
  const hasServers = Object.keys(servers).length > 0;
  const types = ["LoginSource", "Secret"].filter((type) =>
    security?.options.some(({ scheme }) => isLogin(scheme) === (type === "LoginSource")),
  );
  const imports = [
    'import { connect } from "./runtime/connect.js";',
    'import { callerWith } from "./runtime/connection/caller-with.js";',
    ...(security ? ['import { type Security, secured } from "./runtime/connection/secured.js";'] : []),
    ...(types.length > 0 ? [`import type { ${types.join(", ")} } from "./runtime/connection/secrets.js";`] : []),
    ...(hasServers ? ['import { type Servers, withServers } from "./runtime/connection/servers.js";'] : []),
    `import type { ClientOptions${security ? " as Options" : ""} } from "./runtime/options.js";`,
  ].join("\n");
  const within = hasServers ? "withServers(servers, connect)" : "connect";
  return (
    `${header}${imports}\n\n${security ? securityText(security) : ""}` +
    (hasServers ? `const servers: Servers = ${literal(servers)};\n\n` : "") +
    "/** The connection of a client or a resource: the given one, or a new one if options are given. */\n" +
    `export const callerOf = callerWith<ClientOptions>(${security ? `secured(security, ${within})` : within});\n`
  );
}
