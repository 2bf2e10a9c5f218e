import { textOf } from "./body.js";
import type { CallResponse } from "./call.js";

/** Reads a response that is not JSON. Operations import their own, so that a bundle contains only the readers it needs. */
export type ReadResponse = (received: CallResponse) => unknown;

export const nothing: ReadResponse = () => undefined;

export const text: ReadResponse = ({ body }) => textOf(body);

export const blob: ReadResponse = ({ body, response }) =>
  new Blob([body], { type: response.headers.get("content-type") ?? "" });
