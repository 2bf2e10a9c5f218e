import type { Operation } from "../api/operation.js";
import { isDelimited } from "./delimited-forms.js";
import type { importPrism } from "./prism-import.js";

/** An operation as Prism reads it. */
type Read = Awaited<ReturnType<Awaited<ReturnType<typeof importPrism>>["getHttpOperationsFromSpec"]>>[number];

const isStructured = ({ schema }: { schema?: { type?: unknown } }): boolean =>
  ["array", "object"].includes(String(schema?.type));

/** A parameter with any of its alternatives: its text has no type, and may be read as several of them. */
function withAnyOf<Parameter extends { schema?: { oneOf?: unknown } }>(parameter: Parameter): Parameter {
  const { oneOf, ...schema } = parameter.schema ?? {};
  return oneOf === undefined ? parameter : { ...parameter, schema: { ...schema, anyOf: oneOf } };
}

/** A parameter whose value is validated as text, if it is a list or an object. */
const asText = <Parameter extends { schema?: object }>(parameter: Parameter): Parameter =>
  isStructured(parameter) ? { ...parameter, schema: { type: "string" } } : parameter;

/**
 * A request without what Prism cannot read, which the layers before it check: lists and objects in headers and cookies,
 * most path styles, delimited objects in queries, and delimited lists and objects in forms. Headers and cookies are only
 * required to be present then. Headers that OpenAPI ignores are left out.
 */
export function readable({ request = {} }: Read, { ignoredParameters }: Operation): NonNullable<Read["request"]> {
  const { path = [], query = [], headers = [], cookie = [], body, ...rest } = request;
  const ignored = ignoredParameters.map(({ name }) => name.toLowerCase());
  const contents = body?.contents?.map(({ encodings = [], ...content }) => {
    const unread = encodings.filter(isDelimited).map(({ property }) => property);
    const isReadable = ({ property, style }: (typeof encodings)[number]) =>
      !/Delimited$/.test(style ?? "") ||
      (!unread.includes(property) && Object(content.schema?.properties?.[property]).type === "array");
    const properties = { ...content.schema?.properties, ...Object.fromEntries(unread.map((name) => [name, {}])) };
    return {
      ...content,
      ...(content.schema && unread.length > 0 && { schema: { ...content.schema, properties } }),
      encodings: encodings.filter(isReadable),
    };
  });
  const inPath = path
    .filter(({ style }) => style === "simple")
    .map(asText)
    .map(withAnyOf);
  return {
    ...rest,
    ...(body && { body: { ...body, ...(contents && { contents }) } }),
    // Otherwise Prism parses the path of each request.
    ...(inPath.length > 0 && { path: inPath }),
    query: query.filter(({ style, schema }) => !(/Delimited$/.test(style) && schema?.type === "object")).map(withAnyOf),
    headers: headers
      .filter(({ name }) => !ignored.includes(name.toLowerCase()))
      .map(asText)
      .map(withAnyOf),
    cookie: cookie.map(asText),
  };
}
