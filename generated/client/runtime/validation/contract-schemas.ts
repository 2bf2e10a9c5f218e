import type { Schema } from "../vendor/json-schema/index.js";

/** The schemas of the calls of one operation. */
export interface OperationSchemas {
  /** An object schema of the parameters in this place, by their names in the request; likewise for query and header. */
  readonly path?: Schema;
  readonly query?: Schema;
  readonly header?: Schema;
  /** The request body; absent if it is not JSON. */
  readonly body?: Schema | boolean;
  /** Response bodies by status, such as `200`, `2XX` or `default`; `true` if the body is not JSON. */
  readonly responses: Readonly<Record<string, Schema | boolean>>;
}

/** The schemas of all calls; generated from the contract. */
export interface ContractSchemas {
  /** Schemas by `operationId`. */
  readonly operations: Readonly<Record<string, OperationSchemas>>;
  /** The schemas that others refer to, by the text of their `$ref`. */
  readonly shared: Record<string, Schema | boolean>;
}
