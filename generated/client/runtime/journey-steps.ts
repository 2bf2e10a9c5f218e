import { abortError, pause } from "./abort.js";
import { ApiError, ClientError } from "./errors.js";
import { JourneyError, type Outcome, outcomeOf } from "./journey-error.js";
import type { LookUp, RequestedLists } from "./journey-lookup.js";
import type { JourneyOptions } from "./journey-options.js";
import { copyOf, type JourneyState, type StepState } from "./journey-state.js";

/** Options of the calls in a step. */
type StepOptions = Pick<JourneyOptions, "signal" | "interval" | "timeout">;

/** The look-up of a call. `first` reuses lists that other journeys have requested. */
type CallLookUp = LookUp & { first?: (lists: RequestedLists) => LookUp };

/** Functions that perform the steps of a journey. Each resolves to the outputs of its step. */
export interface Steps {
  /**
   * Sends a call. A resumed journey sends it again, unless its outputs are in the state.
   *
   * @param isKept whether the state is saved after the call, since the call changes something
   */
  call<Result, Outputs extends object>(
    name: string,
    send: (options: Pick<StepOptions, "signal">) => PromiseLike<Result>,
    outputsOf: (result: Result) => Outputs,
    isKept?: boolean,
  ): Promise<Outputs>;
  /** Waits until a job has ended. */
  wait<Result, Outputs extends object>(
    name: string,
    send: (options: StepOptions) => PromiseLike<Result>,
    outputsOf: (result: Result) => Outputs,
  ): Promise<Outputs>;
  /**
   * Sends a call that must not be repeated. After an unknown outcome, it sends the call again only if `lookUp` shows
   * that it was not carried out.
   */
  once<Result, Outputs extends object>(
    name: string,
    send: () => PromiseLike<Result>,
    outputsOf: (result: Result) => Outputs,
    lookUp?: CallLookUp,
  ): Promise<Outputs>;
}

/** Maximum number of repetitions of a call whose outcome was unknown. */
const mostRepetitions = 5;
/** Maximum milliseconds between attempts of a call that is refused temporarily. */
const longestPause = 30_000;

/** The journey that steps belong to. */
interface Journey extends JourneyOptions {
  readonly name: string;
  readonly interval: number;
  /** The current state, which the steps update. */
  readonly kept: { state: JourneyState };
  /** Status and code of each temporary refusal. */
  readonly busy: readonly string[];
}

const cannotTell = " It may have been carried out, and this cannot be found out. Check before you repeat it.";
const unclear = " It may have been carried out; the current state does not show whether it was.";

/** Creates the steps of a journey. */
export function createSteps(journey: Journey): Steps {
  const { name, onStep, onState, signal, interval, timeout, lists, kept, busy } = journey;
  const aborting = { operationId: name, signal };

  const set = (step: string, value: StepState | undefined) => {
    const { [step]: _, ...others } = kept.state.steps;
    kept.state = copyOf({ ...kept.state, steps: value === undefined ? others : { ...others, [step]: value } });
  };
  const save = async () => onState?.(copyOf(kept.state));
  const failed = (step: string, cause: unknown, outcome: Outcome, advice?: string) =>
    new JourneyError(copyOf(kept.state), step, cause, outcome, advice);

  /** Starts a step. Resolves to its outputs if it has already ended. */
  async function begin<StepOutputs>(step: string): Promise<StepOutputs | undefined> {
    const reached = Object.hasOwn(kept.state.steps, step) ? kept.state.steps[step] : undefined;
    // The cast is safe, since the same step returned these outputs.
    if (reached && "outputs" in reached) return reached.outputs as StepOutputs;
    if (signal?.aborted) throw failed(step, abortError(aborting, 0), "not sent");
    await onStep?.(step);
    return undefined;
  }

  async function again<Result, StepOutputs extends object>(
    step: string,
    send: () => PromiseLike<Result>,
    outputsOf: (result: Result) => StepOutputs,
    isKept = false,
  ): Promise<StepOutputs> {
    const before = await begin<StepOutputs>(step);
    if (before) return before;
    try {
      const outputs = outputsOf(await send());
      set(step, { outputs });
      if (isKept) await save();
      return outputs;
    } catch (error) {
      throw failed(step, error, outcomeOf(error));
    }
  }

  /** Resolves to what the call created or changed; undefined if it was not carried out. */
  async function effectOf(
    step: string,
    lookUp: LookUp | undefined,
    before: readonly string[] | null,
    cause: unknown,
  ): Promise<object | undefined> {
    if (!lookUp || !before) throw failed(step, cause, "unknown", cannotTell);
    await pause(interval, aborting);
    const { found, isClear } = await lookUp(signal, before);
    if (isClear) return found;
    throw failed(step, cause, "unknown", unclear);
  }

  /**
   * Sends a call until it was carried out or refused. Sets `progress.isSent` while the call may have been carried out.
   */
  async function sendUntilKnown<Result>(
    step: string,
    send: () => PromiseLike<Result>,
    lookUp: LookUp | undefined,
    before: readonly string[] | null,
    progress: { isSent: boolean },
  ): Promise<Result | object> {
    for (let repetitions = 0, wait = interval; ; ) {
      set(step, { before });
      await save();
      progress.isSent = true;
      const response = await Promise.resolve(send()).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      if ("result" in response) return response.result;
      const { error } = response;
      if (error instanceof ApiError && busy.includes(`${error.status} ${error.code}`)) {
        progress.isSent = false;
        await pause(wait * (0.5 + Math.random() / 2), aborting);
        wait = Math.min(2 * wait, Math.max(interval, longestPause));
        continue;
      }
      const outcome = outcomeOf(error);
      if (outcome !== "unknown") {
        set(step, undefined);
        await save();
        throw failed(step, error, outcome);
      }
      const found = await effectOf(step, lookUp, before, error);
      if (found) return found;
      if (++repetitions >= mostRepetitions) throw failed(step, error, "unknown");
    }
  }

  return {
    call: (step, send, outputsOf, isKept) => again(step, () => send({ signal }), outputsOf, isKept),
    wait: (step, send, outputsOf) => again(step, () => send({ signal, interval, timeout }), outputsOf),
    async once(step, send, outputsOf, lookUp) {
      const ended = await begin<ReturnType<typeof outputsOf>>(step);
      if (ended) return ended;
      const sent = kept.state.steps[step] as { before: readonly string[] | null } | undefined;
      const progress = { isSent: sent !== undefined };
      try {
        const lost = new ClientError("the process ended before the response came.");
        let result: unknown = sent && (await effectOf(step, lookUp, sent.before, lost));
        if (!result) {
          const first = lookUp?.first && lists ? lookUp.first(lists) : lookUp;
          const before = sent?.before ?? (first ? (await first(signal, [])).ids : null);
          result = await sendUntilKnown(step, send, lookUp, before, progress);
        }
        // The cast is safe, since the contract declares the fields of what a look-up finds.
        const outputs = outputsOf(result as Awaited<ReturnType<typeof send>>);
        set(step, { outputs });
        await save();
        return outputs;
      } catch (error) {
        if (error instanceof JourneyError) throw error;
        throw failed(step, error, progress.isSent ? "unknown" : "not sent");
      }
    },
  };
}
