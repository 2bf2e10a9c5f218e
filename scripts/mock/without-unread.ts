import type { MediaType, Operation } from "../api/operation.js";
import { findValue } from "../api/sample-value.js";
import type { Document } from "../contract/document.js";
import { isForm, isJson, isText } from "../contract/media-type.js";
import { under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";
import { isUnread } from "./unread-schemas.js";

const hasUnread = ({ schema }: MediaType): boolean => schema !== undefined && isUnread(schema);

/** Whether the mock replaces the examples of a content itself, so that Prism does not need the schema. */
const isReplaced = ({ type, schema }: MediaType): boolean =>
  schema !== undefined && (isJson(type) || isText(type)) && findValue(schema, "received") !== undefined;

/** Whether a layer before Prism validates a request body with a schema that Prism does not read. */
const isValidated = ({ type }: MediaType): boolean => isJson(type) || isForm(type);

/**
 * A copy of the document without the schemas of an operation's bodies that Prism cannot use. It gets only examples that match
 * these schemas, and other layers validate the requests.
 */
export function withoutUnread(document: Document, { body, responses }: Operation): Document {
  const sent = (body?.content ?? []).filter(hasUnread);
  const received = responses.flatMap(({ content }) => content).filter(hasUnread);
  return [...sent.filter(isValidated), ...received.filter(isReplaced)].reduce(
    (whole, { pointer }) => withAt(whole, under(pointer, "schema"), undefined) as Document,
    document,
  );
}
