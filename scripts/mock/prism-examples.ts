import { fits } from "../api/fits.js";
import { isInterim, type MediaType, type Operation } from "../api/operation.js";
import { declaredIn, findValue } from "../api/sample-value.js";
import { isJson } from "../contract/media-type.js";
import type { getHttpOperationsFromSpec } from "./prism-parts.js";
import { isBodilessStatus } from "./response.js";

type Response = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number]["responses"][number];
type Content = NonNullable<Response["contents"]>[number];

/** A content whose examples all match its schema. If it has no such example, one is generated. */
function withExamples(content: Content, { schema, type }: MediaType): Content {
  if (schema === undefined || !isJson(type)) return content;
  const { examples = [] } = content;
  const isSound = (value: unknown) => value !== undefined && fits(value, schema, "received");
  const values = examples.map((example) => ("value" in example ? example.value : undefined));
  if (values.length > 0 && values.every(isSound)) return content;
  const declared = values.map((value) => declaredIn(value, [schema], "received"));
  const other = [...values, ...declared].find(isSound) ?? findValue(schema, "received");
  if (other === undefined) return content;
  const replaced = examples.map(({ id, key }, index) => {
    return { id, key, value: [values[index], declared[index]].find(isSound) ?? other };
  });
  return { ...content, examples: replaced.length > 0 ? replaced : [{ id: "made", key: "made", value: other }] };
}

/** The response of an operation that declares none, or only interim ones. */
const noContent: Response = { id: "none", code: "204", contents: [], headers: [] };

/** The responses that are not interim (1xx), or a 204 if there are none. */
export function withFinalResponses(responses: Response[]): Response[] {
  const final = responses.filter(({ code }) => !isInterim({ status: code }));
  return final.length === 0 ? [noContent] : final;
}

/** The headers of a response with an example each, since Prism leaves out those that have none. */
const withHeaderExamples = (
  headers: NonNullable<Response["headers"]>,
  { responses }: Operation,
): NonNullable<Response["headers"]> =>
  headers.map((header) => {
    if ((header.examples?.length ?? 0) > 0) return header;
    const declared = responses
      .flatMap((each) => each.headers)
      .find(({ name }) => name.toLowerCase() === header.name.toLowerCase());
    const value = declared?.schema && findValue(declared.schema, "received");
    return value === undefined ? header : { ...header, examples: [{ id: "made", key: "made", value }] };
  });

/**
 * The responses that are passed to Prism. Each has at least one example and all match their schema, since a value that
 * Prism generates may not match.
 */
export const withSoundExamples = (responses: Response[], operation: Operation): Response[] =>
  responses.map((response): Response => {
    if (isBodilessStatus(response.code)) return { ...response, contents: [] };
    const declared = operation.responses.find(({ status }) => status === response.code)?.content ?? [];
    const contents = response.contents?.map((content) => {
      const media = declared.find(({ type }) => type === content.mediaType);
      return media === undefined ? content : withExamples(content, media);
    });
    return {
      ...response,
      ...(contents && { contents }),
      ...(response.headers && { headers: withHeaderExamples(response.headers, operation) }),
    };
  });
