import { textOf } from "./body.js";
import type { CallResponse } from "./call.js";

/** Reads a response that is not JSON. Operations name theirs, so that a bundle has only those that it needs. */
export type ReadResponse = (response: CallResponse) => unknown;

export const nothing: ReadResponse = () => undefined;

export const text: ReadResponse = ({ body }) => textOf(body);

export const blob: ReadResponse = ({ body, response }) =>
  new Blob([body], { type: response.headers.get("content-type") ?? "" });
