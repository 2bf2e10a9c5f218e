/** Formats that ask something of a value: Ajv, Prism and the client all refuse what is not of them. */
const enforced = new Set([
  ...["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uri-reference"],
  ...["uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex"],
]);

/** The others of JSON Schema 2020-12 and of OpenAPI's registry (spec.openapis.org/registry/format): they say how a value is meant. */
const remarks = new Set([
  ...["idn-email", "idn-hostname", "iri", "iri-reference", "date-time-local", "time-local", "http-date", "unixtime"],
  ...["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "double-int", "float", "double"],
  ...["decimal", "decimal128", "base64url", "binary", "byte", "char", "commonmark", "html", "media-range", "password"],
  ...["sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token"],
]);

/** Whether a format is a rule that every validator keeps. */
export const isEnforced = (format: unknown): boolean => enforced.has(String(format));

/** The names of all formats that are known. */
export const knownFormats: readonly string[] = [...enforced, ...remarks];
