import { hasHidden, misfitOf } from "../api/fits.js";
import type { Operation } from "../api/operation.js";
import type { Schema } from "../api/schema.js";
import { essenceOf, isJson } from "../contract/media-type.js";
import { memoized } from "../contract/memoized.js";
import type { Exchange } from "./exchange.js";

/** Whether values of a schema have properties that are not sent. Prism requires them unless the schema is a plain object. */
const isHiding = memoized((schema: Schema): boolean => hasHidden(schema, "sent"));

/** The schema of a JSON body that Prism does not validate, because it has read-only properties. */
function schemaOf({ body }: Operation, type: string): Schema | undefined {
  const media = body?.content.find((each) => essenceOf(each.type) === essenceOf(type));
  return media?.schema !== undefined && isJson(media.type) && isHiding(media.schema) ? media.schema : undefined;
}

/** Whether a body of this media type is JSON with read-only properties. */
export const hidesProperties = (operation: Operation, type: string): boolean => schemaOf(operation, type) !== undefined;

/** Validates a JSON body with read-only properties. */
export function hidingFaults({ operation, request, body, bytes }: Exchange): string[] {
  const type = request.headers.get("content-type") ?? "";
  const schema = bytes.byteLength === 0 ? undefined : schemaOf(operation, type);
  const misfit = schema && misfitOf(body, schema, "sent");
  return misfit === undefined ? [] : [`Request body ${misfit.pointer || "/"}: ${misfit.message}`];
}
