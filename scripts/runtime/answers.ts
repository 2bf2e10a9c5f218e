import type { Answer } from "./attempt.js";
import { textOf } from "./body.js";

/** How an answer is read that is not JSON. Operations name theirs, so that a bundle has only those that it needs. */
export type ReadAnswer = (answer: Answer) => unknown;

export const nothing: ReadAnswer = () => undefined;

export const text: ReadAnswer = ({ body }) => textOf(body);

export const blob: ReadAnswer = ({ body, response }) =>
  new Blob([body], { type: response.headers.get("content-type") ?? "" });
