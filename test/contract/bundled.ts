import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import {
  type Document,
  follow,
  type MediaType,
  type OperationEntry,
  operationsOf,
  type Schema,
} from "../../scripts/contract/document.js";

/** The bundled contract. */
export const contract: Document = JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8"));

/** The bundled contract, read. */
export const api = readApi(contract);

/** Every operation of the contract. */
export const operations: OperationEntry[] = operationsOf(contract);

/** A named example of a body, with the operation and the place it stands in. */
export interface BodyExample {
  entry: OperationEntry;
  /** Status of the answer; undefined where it is a request's. */
  status: string | undefined;
  type: string;
  name: string;
  value: unknown;
  schema: Schema;
}

/** The named examples of a set of media types. */
function examplesIn(entry: OperationEntry, status: string | undefined, content: Record<string, MediaType> = {}) {
  return Object.entries(content).flatMap(([type, media]) =>
    Object.entries(media.examples ?? {}).map(([name, example]): BodyExample => {
      const { value } = follow(contract, example);
      return { entry, status, type, name, value, schema: media.schema ?? {} };
    }),
  );
}

/** Every named example of a request body or an answer, once for each operation that has it. */
export const bodyExamples: BodyExample[] = operations.flatMap((entry) => [
  ...examplesIn(entry, undefined, entry.requestBody?.content),
  ...Object.entries(entry.responses).flatMap(([status, response]) => examplesIn(entry, status, response.content)),
]);

/** An example in one line, for the title of a test. */
export const titleOf = ({ entry, status, name }: BodyExample): string => `${entry.id} ${status ?? "request"} ${name}`;

/** A schema of `components/schemas` by its name. */
export function schemaNamed(name: string): Schema {
  const schema = contract.components?.schemas?.[name];
  if (schema === undefined) throw new Error(`The contract has no schema ${name}.`);
  return follow<Schema>(contract, schema as Schema & { $ref: string });
}
