import type { Api } from "../../api/api.js";
import { bodiesOf } from "../../api/operation.js";
import type { Direction, Schema } from "../../api/schema.js";
import { reachableFrom } from "../../api/walk-schema.js";
import { readClient } from "../../client/client-files.js";
import { inputName } from "../../client/model.js";
import type { Document } from "../../contract/document.js";
import { under } from "../../contract/pointer.js";

/** Where a declaration of the client comes from in the contract. */
export interface Origin {
  pointer: string;
  /** The operation that it belongs to, if any. */
  operation?: string;
  /** Whether clients send or receive its values. */
  directions: ReadonlySet<Direction>;
}

/** The schemas that are sent, and those that are received. */
function schemasBy({ operations }: Api): Record<Direction, Set<Schema>> {
  const schemasOf = (direction: Direction) => {
    const bodies = operations
      .flatMap(bodiesOf)
      .filter(({ status }) => (status === undefined) === (direction === "sent"))
      .flatMap(({ content }) => content);
    const parameters = direction === "sent" ? operations.flatMap((operation) => operation.parameters) : [];
    return reachableFrom([...bodies, ...parameters].flatMap(({ schema }) => schema ?? []));
  };
  return { sent: schemasOf("sent"), received: schemasOf("received") };
}

/** The origins of the client's declarations: types by their names, methods as `Widgets.list`. */
export function originsOf(document: Document): Map<string, Origin> {
  const { api, models, resources } = readClient(document);
  const origins = new Map<string, Origin>();
  const by = schemasBy(api);
  const directionsOf = (schema: Schema | undefined) =>
    new Set((["sent", "received"] as const).filter((direction) => schema !== undefined && by[direction].has(schema)));
  for (const [schema, type] of models)
    origins.set(type, {
      pointer: under("#/components/schemas", schema),
      directions: directionsOf(api.schemas.get(schema)),
    });
  for (const { className, operations } of resources)
    for (const model of operations) {
      const { pointer, id, upload } = model.operation;
      const origin: Origin = { pointer, operation: id, directions: new Set(["sent"]) };
      const verbs = [model.verb, ...(model.wait ? [model.wait.method] : []), ...(upload ? [upload.method] : [])];
      for (const verb of verbs) {
        origins.set(`${className}.${verb}`, origin);
        origins.set(inputName({ resource: model.resource, verb }), origin);
      }
    }
  return origins;
}
