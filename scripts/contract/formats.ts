/** Formats that Ajv, Prism and the client all enforce. */
const enforced = new Set(
  `date-time date time duration email hostname ipv4 ipv6 uri uri-reference uri-template uuid json-pointer
  relative-json-pointer regex`.split(/\s+/),
);

/**
 * The other formats of JSON Schema 2020-12 and of OpenAPI's registry (spec.openapis.org/registry/format), which are
 * only annotations.
 */
const annotations = new Set(
  `idn-email idn-hostname iri iri-reference date-time-local time-local http-date unixtime int8 int16 int32 int64 uint8
  uint16 uint32 uint64 double-int float double decimal decimal128 base64url binary byte char commonmark html media-range
  password sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token`.split(/\s+/),
);

/** Whether every validator enforces a format. */
export const isEnforced = (format: unknown): boolean => enforced.has(String(format));

/** All registered formats. */
export const knownFormats: readonly string[] = [...enforced, ...annotations];
