import type { Api } from "../api/api.js";
import { isAlwaysThere, merged, schemaAt } from "../api/merge-schema.js";
import type { MediaType, Operation, Response } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import type { Deviation } from "../contract/deviation.js";
import { isEventStream, isJson, isJsonStream, isText } from "../contract/media-type.js";
import { type TypeSource, typeOf } from "./field.js";
import { paginationOf } from "./fields.js";
import { type HeaderModel, headerDeviations, headersOf } from "./response-headers.js";

export interface Output {
  type: TypeSource;
  /** Whether a success may omit it. */
  isOptional: boolean;
}

/** The result of a call for one of several statuses. */
export interface StatusOutput {
  /** The status. `default` and a range such as `2XX` stand for any. */
  status: string;
  type: TypeSource;
  headers: readonly HeaderModel[];
}

/** How the successful responses of an operation are read, and their types. */
export interface Result {
  reader: "json" | "text" | "blob" | "nothing" | "byType" | "events" | "lines";
  /** The result of the call, or an item if it is a list call; undefined if the contract describes none. */
  output: Output | undefined;
  /** The results by status, if they differ or have declared headers. */
  statuses: readonly StatusOutput[];
  /** The media types for the Accept header, if the operation has successes of other media types too. */
  accept: string | undefined;
  deviations: readonly Deviation[];
}

/** The responses that are successes: those of 2xx, or else the default one. */
function successesOf({ responses }: Operation): Response[] {
  const successes = responses.filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  if (successes.length > 0) return successes;
  return responses.filter(({ status }) => status === "default");
}

const chosen = (content: readonly MediaType[]): MediaType | undefined =>
  content.find(({ type }) => isJson(type)) ?? content[0];

function readerOf({ type }: MediaType): "json" | "text" | "blob" | "events" | "lines" {
  if (isJson(type)) return "json";
  if (isEventStream(type)) return "events";
  if (isJsonStream(type)) return "lines";
  return isText(type) ? "text" : "blob";
}

const undefinedType: TypeSource = { name: "undefined" };

/** The schema of a value in a stream. Documents describe the value itself, or a list of values. */
const lineSchema = (schema: Schema | undefined): Schema | undefined => (schema && merged(schema).items) ?? schema;

const isStream = (media: MediaType | undefined): boolean =>
  media !== undefined && (isEventStream(media.type) || isJsonStream(media.type));

function typeOfMedia(media: MediaType | undefined): TypeSource {
  if (media === undefined) return undefinedType;
  const reader = readerOf(media);
  if (reader === "json") return typeOf(media.schema);
  if (reader === "events") return { iterable: { name: "ServerSentEvent" } };
  if (reader === "lines") return { iterable: typeOf(lineSchema(media.schema)) };
  return { name: reader === "text" ? "string" : "Blob" };
}

/** A key that identifies a type. A schema has one type. */
const keyOf = (type: TypeSource): unknown => ("schema" in type ? type.schema : JSON.stringify(type));

/** The result of an operation whose successes all have the same body, or none. */
function oneResult(
  { envelope }: Api,
  operation: Operation,
  media: MediaType | undefined,
): Pick<Result, "reader" | "output"> {
  if (media === undefined) return { reader: "nothing", output: undefined };
  const always = (type: TypeSource): Output => ({ type, isOptional: false });
  const reader = readerOf(media);
  if (reader !== "json") return { reader, output: always(typeOfMedia(media)) };
  const pagination = paginationOf(operation);
  const pointer = pagination?.response.items ?? envelope?.data ?? "";
  const schema = schemaAt(media.schema, pointer);
  if (schema === undefined) return { reader, output: undefined };
  if (pagination !== undefined) return { reader, output: always(typeOf(merged(schema).items)) };
  return { reader, output: { type: { schema }, isOptional: !isAlwaysThere(media.schema, pointer) } };
}

/** The media types of the Accept header if a success has several, and the other ones. */
function choiceOf(operation: Operation, successes: readonly Response[]): Pick<Result, "accept" | "deviations"> {
  const several = successes.filter(({ content }) => content.length > 1);
  const streams = successes.some(({ content }) => isStream(chosen(content)));
  if (several.length === 0 && !streams) return { accept: undefined, deviations: [] };
  const wanted = new Set(successes.flatMap(({ content }) => chosen(content)?.type ?? []));
  const accept = [...wanted].join(", ");
  const deviations = several.flatMap(({ pointer, status, content }): Deviation[] => {
    const others = content.map(({ type }) => type).filter((type) => !wanted.has(type));
    if (others.length === 0) return [];
    const what = `the body of ${status} may also be ${others.join(", ")}`;
    return [{ operation: operation.id, pointer, what, instead: `calls ask for ${accept}; client.http asks for any` }];
  });
  return { accept, deviations };
}

/** The result of an operation. An envelope is the same for every status. */
export function resultOf(api: Api, operation: Operation): Result {
  const successes = successesOf(operation);
  const choice = choiceOf(operation, successes);
  const responded = successes.find(({ content }) => content.length > 0);
  const statuses = successes.map((response): StatusOutput => {
    return { status: response.status, type: typeOfMedia(chosen(response.content)), headers: headersOf(response) };
  });
  const differ = new Set(statuses.map(({ type }) => keyOf(type))).size > 1;
  const isByBody = api.envelope !== undefined || paginationOf(operation) !== undefined || operation.wait !== undefined;
  const bodies = successes.flatMap(({ content }) => chosen(content) ?? []);
  const isMixedStream = differ && !isByBody && bodies.some(isStream);
  const one = oneResult(api, operation, chosen(responded?.content ?? []));
  const mixed: Deviation = {
    operation: operation.id,
    pointer: `${operation.pointer}/responses`,
    what: "successes of several statuses are not all the same, and one is a stream",
    instead: `the call resolves to what ${responded?.status} has`,
  };
  const hasStatuses = !isByBody && !isMixedStream && (differ || statuses.some(({ headers }) => headers.length > 0));
  const deviations = [
    ...choice.deviations,
    ...(isMixedStream ? [mixed] : []),
    ...headerDeviations(operation, successes, hasStatuses),
  ];
  if (!hasStatuses) return { ...choice, ...one, statuses: [], deviations };
  // The reader of JSON returns undefined for an empty body.
  const differing = bodies.every((media) => isJson(media.type)) ? "json" : "byType";
  return {
    ...choice,
    reader: differ ? differing : one.reader,
    output: { type: { union: statuses.map(({ type }) => type) }, isOptional: false },
    statuses,
    deviations,
  };
}
