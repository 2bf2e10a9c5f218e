import type { MediaType, Operation } from "../api/operation.js";
import { findValue } from "../api/sample-value.js";
import type { Schema } from "../api/schema.js";
import { heldBy } from "../api/walk-schema.js";
import type { Document } from "../contract/document.js";
import { isForm, isJson, isText } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import { under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";

/** Whether a schema, or one that it contains at any depth, contains itself. */
export const isRecursive = memoized((schema: Schema): boolean => {
  const around = new Set<Schema>();
  const done = new Set<Schema>();
  function visit(each: Schema): boolean {
    if (around.has(each)) return true;
    if (done.has(each)) return false;
    around.add(each);
    const parts = [...heldBy(each)].map((held) => held.schema);
    const found = [...(each.reference === undefined ? [] : [each.reference]), ...parts].some(visit);
    around.delete(each);
    done.add(each);
    return found;
  }
  return visit(schema);
});

const hasRecursiveSchema = ({ schema }: Pick<MediaType, "schema">): boolean =>
  schema !== undefined && isRecursive(schema);

/** Whether a response of the operation has a recursive schema. */
export const isCircular = memoized(({ responses }: Operation): boolean =>
  responses.flatMap(({ content, headers }) => [...content, ...headers]).some(hasRecursiveSchema),
);

/** Whether the mock replaces the examples of a content itself, so that Prism does not need the schema. */
const isReplaced = ({ type, schema }: MediaType): boolean =>
  schema !== undefined && (isJson(type) || isText(type)) && findValue(schema, "received") !== undefined;

/** Whether a layer before Prism validates a request body with a recursive schema. */
const isValidated = ({ type }: MediaType): boolean => isJson(type) || isForm(type);

/**
 * A copy of the document without the recursive schemas of an operation's bodies. Prism puts every schema in the place of its
 * references, which takes minutes if schemas contain each other. It gets only examples that match these schemas, and
 * other layers validate the requests.
 */
export function withoutRecursive(document: Document, { body, responses }: Operation): Document {
  const sent = (body?.content ?? []).filter(hasRecursiveSchema);
  const received = responses.flatMap(({ content }) => content).filter(hasRecursiveSchema);
  return [...sent.filter(isValidated), ...received.filter(isReplaced)].reduce(
    (whole, { pointer }) => withAt(whole, under(pointer, "schema"), undefined) as Document,
    document,
  );
}
