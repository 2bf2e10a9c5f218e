import { isBodiless, type Operation, type Parameter } from "../api/operation.js";
import { essenceOf, isForm, isJson } from "../contract/media-type.js";
import { hidesProperties } from "./hidden-properties.js";
import { isInherited, isNestedList, isPathName, isSpaced } from "./parameter-value.js";
import type { importPrism } from "./prism-import.js";
import { isSpread } from "./query-object.js";

/** An operation as Prism reads it. */
type Read = Awaited<ReturnType<Awaited<ReturnType<typeof importPrism>>["getHttpOperationsFromSpec"]>>[number];

const isObject = ({ schema }: { schema?: { type?: unknown } }): boolean => [schema?.type].flat().includes("object");

const isStructured = ({ schema }: { schema?: { type?: unknown } }): boolean =>
  ["array", "object"].includes(String(schema?.type));

/** Whether what follows the essence of a media type are parameters: `; charset=utf-8`, but not `; utf-8`. */
const hasParameters = (type: string): boolean => /^[^;]*(;\s*[\w-]+=[^;]*)+$/.test(type);

/** A parameter with any of its alternatives: its text has no type, and may be read as several of them. */
function withAnyOf<Declared extends { schema?: { oneOf?: unknown } }>(parameter: Declared): Declared {
  const { oneOf, ...schema } = parameter.schema ?? {};
  return oneOf === undefined ? parameter : { ...parameter, schema: { ...schema, anyOf: oneOf } };
}

/** A parameter whose value is validated as text, if it is a list or an object. */
const asText = <Declared extends { schema?: object }>(parameter: Declared): Declared =>
  isStructured(parameter) ? { ...parameter, schema: { type: "string" } } : parameter;

/**
 * A request without what Prism cannot read, which the layers before it check: lists and objects in headers and cookies,
 * most path styles and names in other scripts, objects in queries and lists of them, forms, XML, and JSON with read-only properties.
 * Headers and cookies are only required to be present then. Headers that OpenAPI ignores are left out.
 */
export function readable({ request = {} }: Read, operation: Operation): NonNullable<Read["request"]> {
  const { ignoredParameters } = operation;
  const { path = [], query = [], headers = [], cookie = [], body, ...rest } = request;
  const isUnreadParameter = (each: Parameter) =>
    isNestedList(each) || isInherited(each.name) || (each.in === "query" && isSpread(each));
  const unread = operation.parameters.filter(isUnreadParameter).map((each) => `${each.in} ${each.name.toLowerCase()}`);
  const isRead = (place: string, { name }: { name: string }) => !unread.includes(`${place} ${name.toLowerCase()}`);
  const ignored = ignoredParameters.map(({ name }) => name.toLowerCase());
  const contents = body?.contents?.map((content) => {
    const { mediaType: type, schema } = content;
    const isValueInText = !isJson(type) && schema?.type !== "string";
    const isUnread = isValueInText || isForm(type) || hidesProperties(operation, type);
    const mediaType = hasParameters(type) ? type : essenceOf(type);
    return isUnread ? { ...content, mediaType, schema: {}, encodings: [] } : { ...content, mediaType };
  });
  const inPath = path
    .filter(({ name, style }) => style === "simple" && isPathName(name))
    .map(asText)
    .map(withAnyOf);
  return {
    ...rest,
    // A body without a media type cannot be sent, nor can one with these methods.
    ...(!isBodiless(operation) && body && contents?.length && { body: { ...body, contents } }),
    // Otherwise Prism parses the path of each request.
    ...(inPath.length > 0 && { path: inPath }),
    query: query
      .filter((parameter) => !isObject(parameter) && !isSpaced(parameter) && isRead("query", parameter))
      .map(withAnyOf),
    headers: headers
      .filter((parameter) => !ignored.includes(parameter.name.toLowerCase()) && isRead("header", parameter))
      .map(asText)
      .map(withAnyOf),
    cookie: cookie.map(asText),
  };
}
