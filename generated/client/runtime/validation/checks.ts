import type { ValidationIssue } from "../errors.js";
import type { Field, Operation } from "../operation.js";

/** The values of a request by place, with their names in the request. */
export type Parts = Partial<Record<Field[0], unknown>>;

/** Finds an issue in the caller's input: a pointer, and the input field if there is one. */
export type Locate = (place: Field[0], pointer: string) => Pick<ValidationIssue, "pointer" | "field">;

/** The checks of a call. A check that the mode leaves out does nothing. */
export interface Checks {
  request(operation: Operation, parts: Parts, locate: Locate): void;
  response(operation: Operation, status: number, body: unknown): void;
}
