import type { ValidationIssue } from "../errors.js";
import type { Field, Operation } from "../operation.js";

/** The values of a request, by their names on the wire. */
export type Parts = Partial<Record<Field[0], unknown>>;

/** Where an issue in a part of the request is for the caller: a pointer, and the input field if there is one. */
export type Locate = (place: Field[0], pointer: string) => Pick<ValidationIssue, "pointer" | "field">;

/** Checks of one direction each; nothing where the mode leaves it out. */
export interface Checks {
  request(operation: Operation, parts: Parts, locate: Locate): void;
  response(operation: Operation, status: number, body: unknown): void;
}
