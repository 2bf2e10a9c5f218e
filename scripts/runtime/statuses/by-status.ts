import { ApiPromise, type WithResponse } from "../api-promise.js";

/** A status, and the result of a call that has it. */
export interface StatusResult {
  readonly status: number;
  readonly data: unknown;
}

/** The promise of a call whose result depends on the status. */
export interface StatusPromise<Result extends StatusResult> extends Omit<ApiPromise<Result["data"]>, "withResponse"> {
  /**
   * Resolves to the result, the HTTP response and its status, which determines the type of the result.
   *
   * @example
   * const result = await call.withResponse();
   * if (result.status === 202) console.log(result.data);
   */
  withResponse(): Promise<Result & Pick<WithResponse<unknown>, "response">>;
}

/** Adds the status to what `withResponse` resolves to. */
export function byStatus<Result extends StatusResult>(promise: ApiPromise<Result["data"]>): StatusPromise<Result> {
  const withResponse = async () => {
    const { data, response } = await ApiPromise.prototype.withResponse.call(promise);
    return { status: response.status, data, response };
  };
  // The contract types the result of each status; nothing can check that at run time.
  return Object.assign(promise, { withResponse }) as unknown as StatusPromise<Result>;
}
