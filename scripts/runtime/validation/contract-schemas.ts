import type { Schema } from "../vendor/json-schema/index.js";

/** What the contract asks of the calls of one operation. */
export interface OperationSchemas {
  /** The parameters of a place together, by their names on the wire. */
  readonly path?: Schema;
  readonly query?: Schema;
  readonly header?: Schema;
  /** The request body, where it is JSON. */
  readonly body?: Schema | boolean;
  /** The answers by status, such as `200`, `2XX` or `default`; `true` where the body is not JSON. */
  readonly answers: Readonly<Record<string, Schema | boolean>>;
}

/** What the contract asks of every call; generated from it. */
export interface ContractSchemas {
  /** By `operationId`. */
  readonly operations: Readonly<Record<string, OperationSchemas>>;
  /** The schemas that others refer to, by what their `$ref` says. */
  readonly shared: Record<string, Schema | boolean>;
}
