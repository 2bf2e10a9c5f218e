import { fits } from "../api/fits.js";
import { isBodilessStatus, isInterim, type MediaType, type Operation } from "../api/operation.js";
import { parameterText } from "../api/parameter-text.js";
import { bodyText } from "../api/sample-body-text.js";
import { declaredIn, findValue } from "../api/sample-value.js";
import type { Schema } from "../api/schema.js";
import { isHeaderName, isHeaderText } from "../contract/header-name.js";
import { concreteType, isJson, isJsonStream, isRange, isText } from "../contract/media-type.js";
import type { getHttpOperationsFromSpec } from "./prism-parts.js";

type Response = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number]["responses"][number];
type Content = NonNullable<Response["contents"]>[number];

/** A content other than JSON, with its examples as texts. The schema is that of the value, which Prism does not read in a text. */
function withTexts(content: Content, media: MediaType): Content {
  const { schema } = media;
  if (schema === undefined) return content;
  const { examples = [] } = content;
  const given = examples.flatMap((example) => ("value" in example ? [example] : []));
  const sound = given.filter(({ value }) => typeof value === "string" || fits(value, schema, "received"));
  const made = sound.length > 0 ? undefined : findValue(schema, "received");
  const used = made === undefined ? sound : [{ id: "made", key: "made", value: made }];
  return { ...content, schema: {}, examples: used.map((each) => ({ ...each, value: bodyText(media, each.value) })) };
}

/** A content whose examples all match its schema. If it has no such example, one is generated. */
function withExamples(content: Content, media: MediaType): Content {
  const { schema, type } = media;
  if (schema === undefined) return content;
  const { examples = [] } = content;
  if (isText(type) || isJsonStream(type)) return withTexts(content, media);
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

/** A media type to send for a range of them: JSON, as the value is written, if the range has it. */
const sentType = (range: string): string =>
  /^(\*|application)\/\*$/.test(range.trim()) ? "application/json" : concreteType(range);

/** Contents with one media type each, JSON first, as Prism chooses them. */
function inOrder(contents: Content[]): Content[] {
  const types = new Set(contents.map(({ mediaType }) => mediaType));
  const sent = contents.flatMap((content): Content[] => {
    if (!isRange(content.mediaType)) return [content];
    const mediaType = sentType(content.mediaType);
    return types.has(mediaType) ? [] : [{ ...content, mediaType }];
  });
  return sent.toSorted((one, other) => Number(isJson(other.mediaType)) - Number(isJson(one.mediaType)));
}

/** The final responses of an operation. There is always one. */
export function withFinalResponses(responses: Response[]): Response[] {
  const final = responses.filter(({ code }) => !isInterim({ status: code }));
  return final.length === 0 ? [noContent] : final;
}

/** Whether a value can be sent in a header with this schema. */
const isHeaderValue = (value: unknown, schema: Schema | undefined): boolean =>
  isHeaderText(String(value)) && (schema === undefined || fits(value, schema, "received"));

/** The headers of a response with an example each, since Prism leaves out those that have none. */
const withHeaderExamples = (
  headers: NonNullable<Response["headers"]>,
  { responses }: Operation,
): NonNullable<Response["headers"]> =>
  headers
    .filter(({ name }) => isHeaderName(name))
    .map((header) => {
      const declared = responses
        .flatMap((each) => each.headers)
        .find(({ name }) => name.toLowerCase() === header.name.toLowerCase());
      const [first] = header.examples ?? [];
      if (first !== undefined && "value" in first && isHeaderValue(first.value, declared?.schema)) return header;
      const value = declared?.schema && findValue(declared.schema, "received");
      const parameter = { name: header.name, in: "header", style: "simple", explode: header.explode === true } as const;
      const text = typeof value === "object" ? parameterText(parameter, value) : value;
      const isSent = value !== undefined && isHeaderText(String(text));
      return { ...header, examples: isSent ? [{ id: "made", key: "made", value: text }] : [] };
    });

/**
 * The responses that are passed to Prism. Each has at least one example and all match their schema, since a value that
 * Prism generates may not match.
 */
export const withSoundExamples = (responses: Response[], operation: Operation): Response[] =>
  responses.map((response): Response => {
    const isBodiless = isBodilessStatus(response.code) || operation.method === "HEAD";
    const declared = operation.responses.find(({ status }) => status === response.code)?.content ?? [];
    const contents = response.contents?.map((content) => {
      const media = declared.find(({ type }) => type === content.mediaType);
      return media === undefined ? content : withExamples(content, media);
    });
    return {
      ...response,
      ...(contents && { contents: isBodiless ? [] : inOrder(contents) }),
      ...(response.headers && { headers: withHeaderExamples(response.headers, operation) }),
    };
  });
