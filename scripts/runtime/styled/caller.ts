import { ApiPromise } from "../api-promise.js";
import type { CallResponse } from "../call.js";
import type { CallValidator } from "../call-validator.js";
import type { Caller } from "../connect.js";
import { encode } from "../encoding.js";
import { ValidationError } from "../errors.js";
import type { Field, Operation, PagedOperation, Pagination } from "../operation.js";
import { type CallOptions, checkNames } from "../options.js";
import { PagePromise } from "../page.js";
import { isObject, type Values } from "../values.js";
import { withChoice } from "./choice.js";
import type { StyledOperation } from "./styled-operation.js";
import { encoded } from "./styles.js";

/** An operation without styled inputs, and the styled operation from which it was made. */
interface PlainOperation extends Operation {
  readonly origin: { operation: StyledOperation; input: object; isChosen: boolean };
}

/** Input names that no operation declares. */
const cookieInput = "#cookie";
const bodyInput = "#body";
const chosenBody = "#chosen";

/** Writes the styled inputs into path, query, cookie and headers. */
function writeStyled({ path, styled = {} }: StyledOperation, input: Values) {
  const written = { path, query: [] as string[], cookies: [] as string[], headers: {} as Record<string, string> };
  for (const [key, [place, name, style]] of Object.entries(styled)) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined;
    if (value === undefined) continue;
    const text = style(key, name, value, place === "header" ? String : encoded(key));
    if (place === "header") written.headers[name] = text;
    else if (place === "query") written.query.push(text);
    else if (place === "cookie") written.cookies.push(text.replaceAll("&", "; "));
    else {
      if (text === "" || text === "." || text === "..")
        throw new ValidationError(
          `The path parameter "${key}" must not be "${text}": the URL would address another resource.`,
        );
      written.path = written.path.replaceAll(`{${name}}`, () => text);
    }
  }
  return { ...written, query: written.query.filter((text) => text !== "").join("&") };
}

/** The body: the fields of the body, or the field that is the whole body; undefined if there is none. */
function bodyOf({ fields, wholeBody }: Operation, input: Values): unknown {
  if (wholeBody !== undefined) return input[wholeBody];
  const given = Object.entries(fields).filter(([key, [place]]) => place === "body" && Object.hasOwn(input, key));
  return Object.fromEntries(given.map(([key, [, name = key]]) => [name, input[key]]));
}

/**
 * The call of a plain operation that sends the same request.
 *
 * @param common inputs that the caller adds to each call that has them in its path; it adds those that are not styled
 * @throws ValidationError if the input is not an object, or an input is unknown, missing, unusable or given twice.
 */
function plainCall(styledOperation: StyledOperation, whole: object, common: Values): [PlainOperation, input: object] {
  const { operation, input, isChosen } = withChoice(styledOperation, whole);
  const { id, fields, required = [], styled = {}, form, ...rest } = operation;
  const all = { ...fields, ...styled };
  checkNames(id, "input", input, all);
  const given: Values = input;
  const added = Object.entries(all).flatMap(([key, [place]]) =>
    place === "path" && Object.hasOwn(common, key) ? [key] : [],
  );
  const twice = added.find((key) => Object.hasOwn(given, key));
  if (twice !== undefined)
    throw new ValidationError(`${id} has the input ${twice} from client.in() already. Leave it out of the call.`);
  const filled: Values = { ...Object.fromEntries(added.map((key) => [key, common[key]])), ...given };
  const needed = Object.entries(all).filter(([key, [place]]) => place === "path" || required.includes(key));
  const missing = needed.map(([key]) => key).filter((key) => !Object.hasOwn(filled, key) || filled[key] === undefined);
  if (missing.length > 0) throw new ValidationError(`${id} needs the input ${missing.join(", ")}.`);
  const { path, query, cookies, headers } = writeStyled(operation, filled);
  const isPlain = ([, [place]]: [string, Field]) => form === undefined || place !== "body";
  const plain: Record<string, Field> = Object.fromEntries(Object.entries(fields).filter(isPlain));
  const values = Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(plain, key)));
  for (const [name, value] of Object.entries(headers)) {
    plain[`#${name}`] = ["header", name];
    values[`#${name}`] = value;
  }
  if (cookies.length > 0) {
    plain[cookieInput] = ["header", "cookie"];
    values[cookieInput] = cookies.join("; ");
  }
  const body = form && bodyOf(operation, given);
  if (form !== undefined && body !== undefined) {
    plain[bodyInput] = ["body"];
    values[bodyInput] = form(body);
  }
  const called: PlainOperation = {
    ...rest,
    id,
    path: query === "" ? path : `${path}?${query}`,
    fields: plain,
    ...(form !== undefined && { wholeBody: bodyInput }),
    origin: { operation, input: filled, isChosen },
  };
  if (form === undefined || body !== undefined) return [called, values];
  const { contentType, ...without } = called;
  return [without, values];
}

/** The options with the header `accept`, unless they already have one. */
const accepting = (options: CallOptions, accept: string | undefined): CallOptions =>
  accept === undefined || !isObject(options)
    ? options
    : { ...options, headers: { accept, ...(options.headers as CallOptions["headers"]) } };

/**
 * The operation with the page number in its path: the query is written as a whole, but the page number changes from
 * page to page.
 */
function withPageInPath(operation: PlainOperation, { page }: Pagination): PlainOperation {
  const { path, fields } = operation;
  const [place, name = page] = fields[page] ?? [];
  if (place !== "query" || !path.includes("?")) return operation;
  return { ...operation, path: `${path}&${encode(name)}={${name}}`, fields: { ...fields, [page]: ["path", name] } };
}

/** Extends a caller to operations with styled inputs. */
export const styledCaller = (caller: Caller): Caller => ({
  ...caller,
  page<Item>(operation: StyledOperation & PagedOperation, input: object = {}, options: CallOptions) {
    try {
      const { pagination } = operation;
      const [plain, values] = plainCall(operation, input, caller.inputs ?? {});
      const paged = { ...withPageInPath(plain, pagination), pagination };
      return caller.page<Item>(paged, values, accepting(options, operation.accept));
    } catch (error) {
      return new PagePromise<Item>(Promise.reject(error), () => Promise.reject(error));
    }
  },
  call<Output>(operation: StyledOperation, input: object = {}, options: CallOptions) {
    try {
      const [plain, values] = plainCall(operation, input, caller.inputs ?? {});
      const { stream } = operation;
      const read = stream && { read: (received: CallResponse) => stream(received, options.signal) };
      return caller.call<Output>({ ...plain, ...read }, values, accepting(options, operation.accept));
    } catch (error) {
      return new ApiPromise<Output>(Promise.reject(error), () => Promise.reject(error));
    }
  },
});

const isPlain = (operation: Operation | PlainOperation): operation is PlainOperation => "origin" in operation;

/** Extends a validator to styled calls: it checks the input as the caller gave it. */
export const styledValidator = (validator: CallValidator | undefined): CallValidator | undefined =>
  validator && {
    ...validator,
    request(operation, input) {
      if (!isPlain(operation)) return validator.request(operation, input);
      const { origin } = operation;
      const styled = Object.entries(origin.operation.styled ?? {}).flatMap(([key, [place, name]]) =>
        place === "cookie" ? [] : [[key, [place, name]] as const],
      );
      const fields: Record<string, Field> = { ...origin.operation.fields, ...Object.fromEntries(styled) };
      // The contract's schema describes the default body. Marking the whole body as missing keeps another body from
      // being checked against it.
      const unchecked = origin.isChosen && { wholeBody: chosenBody };
      validator.request({ ...origin.operation, fields, ...unchecked }, origin.input);
    },
  };
