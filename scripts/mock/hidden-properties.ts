import { hasHidden, misfitOf } from "../api/fits.js";
import type { Operation } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { essenceOf, isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import type { Exchange } from "./exchange.js";
import { hasUniqueItems, isUnread } from "./unread-schemas.js";

/**
 * Whether Prism cannot validate bodies of a schema. It also requires properties that are not sent, unless the schema is a plain
 * object.
 */
const isUnreadBody = memoized(
  (schema: Schema): boolean => hasHidden(schema, "sent") || isUnread(schema) || hasUniqueItems(schema),
);

/** The schema of a JSON body that Prism does not validate. */
function schemaOf({ body }: Operation, type: string): Schema | undefined {
  const media = body?.content.find((each) => essenceOf(each.type) === essenceOf(type));
  return media?.schema !== undefined && isJson(media.type) && isUnreadBody(media.schema) ? media.schema : undefined;
}

/** Whether a body of this media type is JSON that Prism does not validate. */
export const hidesProperties = (operation: Operation, type: string): boolean => schemaOf(operation, type) !== undefined;

/** Validates a JSON body that Prism does not validate. */
export function hidingFaults({ operation, request, body, bytes }: Exchange): string[] {
  const type = request.headers.get("content-type") ?? "";
  const schema = bytes.byteLength === 0 ? undefined : schemaOf(operation, type);
  const misfit = schema && misfitOf(body, schema, "sent");
  return misfit === undefined ? [] : [`Request body ${misfit.pointer || "/"}: ${misfit.message}`];
}
