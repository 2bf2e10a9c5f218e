import { jsonOf, parsed, textOf } from "./body.js";
import type { CallResponse } from "./call.js";
import type { CallValidator } from "./call-validator.js";
import type { Definition } from "./definition.js";
import { type ErrorBody, readErrorBody } from "./error-body.js";
import { type ApiError, apiError, ClientError } from "./errors.js";
import type { Operation } from "./operation.js";
import { valueAt } from "./path.js";

/** The status and code by which hints are found. */
const keyOf = (status: number, { code, errorCode }: ErrorBody): string => `${status} ${code ?? errorCode}`;

/** Makes the function that tells whether a response says that the signature is wrong; `refused` is the key of such a response. */
export const signatureRefusal =
  (refused: string | undefined) =>
  ({ response, body }: CallResponse): boolean =>
    keyOf(response.status, readErrorBody(parsed(textOf(body)))) === refused;

/** The error for a response that is outside 2xx, or is not what the contract says, which `wrong` then explains. */
export type Failure = (operationId: string, received: CallResponse, wrong?: string) => Promise<ApiError>;

/** Makes the function that gives the error for a response. */
export const failureReader =
  ({ hints, requestIdHeaders }: Definition): Failure =>
  async (operationId, received, wrong = "The answer is not what the contract says") => {
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
      // An error has no hint where the hints cannot be loaded.
      hint: await hints().then(
        ({ hintOf }) => hintOf(keyOf(status, codes), received),
        () => undefined,
      ),
      requestId: requestIdHeaders?.map((name) => headers.get(name) ?? "").find(Boolean),
      body,
      headers,
    });
  };

/** Makes the function that reads the body of a success as its operation says, and calls `make` with the whole of it. */
export const successReader =
  ({ envelope }: Definition, validator: CallValidator | undefined, failure: Failure) =>
  <Output>(operation: Operation, received: CallResponse, make: (body: unknown) => Output): Output | Promise<never> => {
    const refuse = async (wrong?: string): Promise<never> => {
      throw await failure(operation.id, received, wrong);
    };
    if (operation.read) return make(operation.read(received));
    let value: unknown;
    try {
      value = jsonOf(textOf(received.body));
    } catch (error) {
      // The message of a parser quotes the body.
      return refuse(error instanceof ClientError ? error.message : undefined);
    }
    const code = envelope && valueAt(value, envelope.code);
    const failed = code !== envelope?.success;
    // A code of failure says more than the shape of the body around it.
    if (!failed || typeof code !== "string") validator?.response(operation, received.response.status, value);
    return failed ? refuse() : make(value);
  };
