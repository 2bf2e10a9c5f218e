import type { MediaType, Operation } from "../api/operation.js";
import { findValue } from "../api/sample-value.js";
import type { Schema } from "../api/schema.js";
import { heldBy } from "../api/walk-schema.js";
import type { Document } from "../contract/document.js";
import { isForm, isJson, isText } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import { under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";

const sizes = new WeakMap<Schema, number>();

/** The number of schemas in a schema, each in the place of its references: infinite if it or one in it contains itself. */
function expandedSize(schema: Schema): number {
  const before = sizes.get(schema);
  if (before !== undefined) return before;
  // While its parts are counted, a part that contains the schema is infinite.
  sizes.set(schema, Number.POSITIVE_INFINITY);
  const parts = [...heldBy(schema)].map((held) => held.schema);
  const all = schema.reference === undefined ? parts : [schema.reference, ...parts];
  const size = all.reduce((sum, part) => sum + expandedSize(part), 1);
  sizes.set(schema, size);
  return size;
}

/** The maximum size of a schema that Prism reads. */
const most = 1000;

/** Whether a schema is recursive, or too large for Prism. */
export const isTooLarge = (schema: Schema): boolean => expandedSize(schema) > most;

const hasLargeSchema = ({ schema }: Pick<MediaType, "schema">): boolean => schema !== undefined && isTooLarge(schema);

/** Whether a response of the operation has a recursive or too large schema. */
export const hasLargeResponse = memoized(({ responses }: Operation): boolean =>
  responses.flatMap(({ content, headers }) => [...content, ...headers]).some(hasLargeSchema),
);

/** Whether the mock replaces the examples of a content itself, so that Prism does not need the schema. */
const isReplaced = ({ type, schema }: MediaType): boolean =>
  schema !== undefined && (isJson(type) || isText(type)) && findValue(schema, "received") !== undefined;

/** Whether a layer before Prism validates a request body with such a schema. */
const isValidated = ({ type }: MediaType): boolean => isJson(type) || isForm(type);

/**
 * A copy of the document without the recursive and too large schemas of an operation's bodies. Prism puts every schema in the
 * place of its references, which takes minutes if schemas contain each other. It gets only examples that match these schemas, and
 * other layers validate the requests.
 */
export function withoutLarge(document: Document, { body, responses }: Operation): Document {
  const sent = (body?.content ?? []).filter(hasLargeSchema);
  const received = responses.flatMap(({ content }) => content).filter(hasLargeSchema);
  return [...sent.filter(isValidated), ...received.filter(isReplaced)].reduce(
    (whole, { pointer }) => withAt(whole, under(pointer, "schema"), undefined) as Document,
    document,
  );
}
