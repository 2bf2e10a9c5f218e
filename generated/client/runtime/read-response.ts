import { jsonOf, parsed, textOf } from "./body.js";
import type { CallResponse } from "./call.js";
import type { CallValidator } from "./call-validator.js";
import type { Definition } from "./definition.js";
import { type ErrorBody, readErrorBody } from "./error-body.js";
import { type ApiError, apiError, ClientError } from "./errors.js";
import type { Operation } from "./operation.js";
import { valueAt } from "./path.js";

/** The key of a hint. */
const keyOf = (status: number, { code, errorCode }: ErrorBody): string => `${status} ${code ?? errorCode}`;

/** Makes the function that returns whether a response says that the signature is wrong; `refused` is the key of that hint. */
export const signatureRefusal =
  (refused: string | undefined) =>
  ({ response, body }: CallResponse): boolean =>
    keyOf(response.status, readErrorBody(parsed(textOf(body)))) === refused;

/** The request id in a response: the first value of the headers that the contract lists. */
const requestIdOf = (headers: Headers, names: Definition["requestIdHeaders"]): string | undefined =>
  names?.map((name) => headers.get(name) ?? "").find(Boolean);

/** Creates the error for a response that is outside 2xx, or that does not match the contract for the reason `wrong`. */
export type Failure = (operationId: string, received: CallResponse, wrong?: string) => Promise<ApiError>;

export const failureReader =
  ({ hints, requestIdHeaders }: Definition): Failure =>
  async (operationId, received, wrong = "The response does not match the contract") => {
    const { attempts, response } = received;
    const { status, ok, statusText, headers } = response;
    const body = parsed(textOf(received.body));
    const { reason, ...codes } = readErrorBody(body);
    return apiError({
      status,
      operationId,
      attempts,
      ...codes,
      reason: reason ?? (ok ? wrong : statusText || "The call failed"),
      // If the hints cannot be loaded, the error has none.
      hint: await hints().then(
        ({ hintOf }) => hintOf(keyOf(status, codes), received),
        () => undefined,
      ),
      requestId: requestIdOf(headers, requestIdHeaders),
      body,
      headers,
    });
  };

/** Makes the function that parses and checks the body of a success and returns the result of `make` for it. */
export const successReader =
  ({ envelope }: Definition, validator: CallValidator | undefined, failure: Failure) =>
  <Output>(operation: Operation, received: CallResponse, make: (body: unknown) => Output): Output | Promise<never> => {
    const fail = async (wrong?: string): Promise<never> => {
      throw await failure(operation.id, received, wrong);
    };
    if (operation.read) return make(operation.read(received));
    let value: unknown;
    try {
      value = jsonOf(textOf(received.body));
    } catch (error) {
      // A parser's message is not shown, since it quotes the body.
      return fail(error instanceof ClientError ? error.message : undefined);
    }
    const code = envelope && valueAt(value, envelope.code);
    const failed = envelope?.success.includes(code) === false;
    // The error of a failure code is more helpful than that of the validator.
    if (!failed || typeof code !== "string") validator?.response(operation, received.response.status, value);
    return failed ? fail() : make(value);
  };
