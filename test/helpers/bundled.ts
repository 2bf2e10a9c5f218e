import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as examples from "../../scripts/api/body-examples.js";
import type { Operation } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Schema } from "../../scripts/api/schema.js";
import { paths } from "../../scripts/cli/paths.js";
import type { Document } from "../../scripts/contract/document.js";

/** The bundled contract. */
export const contract: Document = JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8"));

/** The model of the bundled contract. */
export const api = readApi(contract);

export const { operations } = api;

/** A named example of a body, with its operation and its place. */
export interface BodyExample {
  operation: Operation;
  /** Status of the response; undefined for a request. */
  status: string | undefined;
  type: string;
  name: string;
  value: unknown;
  schema: Schema;
}

/** Every named example of a request body or a response, once for each operation that has it. */
export const bodyExamples: BodyExample[] = examples
  .bodyExamples(operations)
  .flatMap(({ name, type, schema, ...example }) =>
    name === undefined || type === undefined || schema === undefined ? [] : [{ ...example, name, type, schema }],
  );

/** An example in one line, for the title of a test. */
export const titleOf = ({ operation, status, name }: BodyExample): string =>
  `${operation.id} ${status ?? "request"} ${name}`;

/** A schema of `components/schemas` by its name. */
export function schemaNamed(name: string): Schema {
  const schema = api.schemas.get(name);
  if (schema === undefined) throw new Error(`The contract has no schema ${name}.`);
  return schema;
}
