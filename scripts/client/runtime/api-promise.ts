/** A call's result beside the HTTP answer it came in. */
export interface WithResponse<T> {
  /** What the call resolves to. */
  data: T;
  /** The answer; its body has been read already. */
  response: Response;
}

/** What a call returns: a promise of its result, which also gives the HTTP answer. The request is already under way. */
export class ApiPromise<T> implements Promise<T> {
  readonly #answer: Promise<WithResponse<T>>;

  /** @internal */
  constructor(answer: Promise<WithResponse<T>>) {
    this.#answer = answer;
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
  withResponse(): Promise<WithResponse<T>> {
    return this.#answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: being a promise is the point of this class.
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
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
