import { isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import type { Api } from "./api.js";
import { type Body, bodiesOf, isCurrent, nameOfBody, type Operation } from "./operation.js";
import type { Schema } from "./schema.js";

/** One named example of a body, or a body without examples. */
export interface BodyExample {
  readonly operation: Operation;
  /** Status of the response; undefined for a request body. */
  readonly status: string | undefined;
  /** Media type; undefined if the response has no body. */
  readonly type: string | undefined;
  /** Name of the example; undefined if there is none. */
  readonly name: string | undefined;
  readonly value: unknown;
  /** JSON pointer of the value. Without an example, the pointer of the media type or the response. */
  readonly pointer: string;
  readonly schema: Schema | undefined;
  /** JSON pointer of the media type. */
  readonly media: string | undefined;
}

/** The name of an example in messages, such as `widgets.create, response 200, OneWidget`. */
export const nameOfExample = ({ name, ...body }: BodyExample): string =>
  [nameOfBody(body), ...(name === undefined ? [] : [name])].join(", ");

function examplesIn({ operation, status, pointer, content }: Body): BodyExample[] {
  const none = { operation, status, pointer, name: undefined, value: undefined };
  if (content.length === 0) return [{ ...none, type: undefined, schema: undefined, media: undefined }];
  return content.flatMap(({ type, pointer: at, schema, examples }): BodyExample[] => {
    if (examples.length === 0) return [{ ...none, type, schema, media: at, pointer: at }];
    return examples.map(({ name, value, pointer: declared }) => {
      return { ...none, type, schema, media: at, name, value, pointer: `${declared}/value` };
    });
  });
}

const examplesOf = memoized((operation: Operation): readonly BodyExample[] => bodiesOf(operation).flatMap(examplesIn));

/** All named examples of all bodies in document order. A body without examples has one entry without a name. */
export const bodyExamples = (operations: readonly Operation[]): BodyExample[] => operations.flatMap(examplesOf);

/** Each media type with a schema in the responses of current operations, once, with all its examples. */
export function provableResponses({ operations }: Api) {
  const found = new Map<string, { response: BodyExample & { schema: Schema }; values: unknown[] }>();
  for (const response of bodyExamples(operations.filter(isCurrent))) {
    const { status = "", schema, name, type = "", value, media = "" } = response;
    if (!/^[2-5]\d\d$/.test(status) || name === undefined || schema === undefined || !isJson(type)) continue;
    const known = found.get(media) ?? { response: { ...response, schema }, values: [] };
    known.values.push(value);
    found.set(media, known);
  }
  return [...found.values()];
}
