import { fits } from "../api/fits.js";
import type { Operation, Parameter } from "../api/operation.js";
import type { Exchange } from "./exchange.js";

/** Whether a parameter may be sent without a value. */
export const allowsEmpty = ({ schema, allowEmptyValue }: Parameter): boolean =>
  allowEmptyValue || schema === undefined || fits("", schema, "sent");

/** An operation as Prism reads it. */
interface Read {
  request?: { query?: { name: string }[]; headers?: { name: string }[] };
}

const emptyIn = ({ parameters }: Operation, place: string, isEmpty: (name: string) => boolean): string[] =>
  parameters
    .filter((parameter) => parameter.in === place && isEmpty(parameter.name) && allowsEmpty(parameter))
    .map(({ name }) => name.toLowerCase());

/** An operation without the parameters that a request sends without a value, which Prism treats as missing. */
export function withoutEmpty<Operation extends Read>(read: Operation, exchange: Exchange): Operation {
  const { operation, query, request } = exchange;
  const inQuery = emptyIn(operation, "query", (name) => query.has(name) && query.getAll(name).join("") === "");
  const inHeaders = emptyIn(operation, "header", (name) => request.headers.get(name) === "");
  if (inQuery.length + inHeaders.length === 0) return read;
  const { query: declared = [], headers = [] } = read.request ?? {};
  const without = <Named extends { name: string }>(all: Named[], names: string[]) =>
    all.filter(({ name }) => !names.includes(name.toLowerCase()));
  return {
    ...read,
    request: { ...read.request, query: without(declared, inQuery), headers: without(headers, inHeaders) },
  };
}
