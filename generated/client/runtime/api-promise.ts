import { unread } from "./body.js";
import type { CallResponse } from "./call.js";

/** A call's result beside the HTTP answer it came in. */
export interface WithResponse<T> {
  /** What the call resolves to. */
  data: T;
  /** The answer; its body has been read already. */
  response: Response;
}

/** What a call returns: a promise of its result, which also gives the HTTP answer. The request is already under way. */
export class ApiPromise<T> implements Promise<T> {
  readonly #received: Promise<CallResponse>;
  readonly #parse: (answer: CallResponse) => T | Promise<T>;
  #parsed: Promise<T> | undefined;

  /** @internal */
  constructor(received: Promise<CallResponse>, parse: (answer: CallResponse) => T | Promise<T>) {
    this.#received = received;
    this.#parse = parse;
  }

  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /**
   * The result beside the HTTP answer, for its status and headers.
   *
   * @example
   * const { data, response } = await call.withResponse();
   */
  async withResponse(): Promise<WithResponse<T>> {
    const { response } = await this.#received;
    return { data: await this, response };
  }

  /**
   * The HTTP answer as it came, with a body that is yours to read: neither parsed nor judged by the code in it. An answer
   * outside 2xx is thrown all the same. The body has arrived already, so that time-outs and retries cover it.
   *
   * @example
   * const text = await (await call.asResponse()).text();
   */
  async asResponse(): Promise<Response> {
    const { response, body } = await this.#received;
    return unread(response, body);
  }

  // biome-ignore lint/suspicious/noThenProperty: being a promise is the point of this class.
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
