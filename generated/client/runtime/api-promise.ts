import { unread } from "./body.js";
import type { CallResponse } from "./call.js";

/** A call's result and the HTTP response that carried it. */
export interface WithResponse<T> {
  /** The value that the call resolves to. */
  data: T;
  /** The HTTP response. Its body has been read already. */
  response: Response;
}

/** The promise of a call's result, which also gives access to the HTTP response. The request is already under way. */
export class ApiPromise<T> implements Promise<T> {
  readonly #received: Promise<CallResponse>;
  readonly #parse: (received: CallResponse) => T | Promise<T>;
  #parsed: Promise<T> | undefined;

  /** @internal */
  constructor(received: Promise<CallResponse>, parse: (received: CallResponse) => T | Promise<T>) {
    this.#received = received;
    this.#parse = parse;
  }

  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /**
   * Resolves to the result and the HTTP response, for its status and headers.
   *
   * @example
   * const { data, response } = await call.withResponse();
   */
  async withResponse(): Promise<WithResponse<T>> {
    const { response } = await this.#received;
    return { data: await this, response };
  }

  /**
   * Resolves to the HTTP response with an unread body. The body is neither parsed nor checked for a code of failure. A status
   * outside 2xx still throws. The body has arrived already, so that time-outs and retries cover it.
   *
   * @example
   * const text = await (await call.asResponse()).text();
   */
  async asResponse(): Promise<Response> {
    const { response, body } = await this.#received;
    return unread(response, body);
  }

  // biome-ignore lint/suspicious/noThenProperty: this class is a promise.
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    this.#parsed ??= this.#received.then(this.#parse);
    return this.#parsed.then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
