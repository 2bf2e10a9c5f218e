import { UserError } from "../cli/errors.js";
import { AbortError } from "../runtime/errors.js";
import { askAll, createListener } from "./ask.js";
import { createComparison } from "./compare.js";
import { Journal } from "./journal.js";
import { type Finding, Ledger } from "./ledger.js";
import { type Answer, answersTo, type Learned } from "./questions.js";
import { createRedaction, type Redaction } from "./redaction.js";
import { type Access, BudgetSpent, connectTo } from "./service.js";
import { settle } from "./settle.js";
import type { VerifiedContract } from "./verified-contract.js";
import { createWalk, type Reached } from "./walk.js";
import { createWriter } from "./write.js";

export interface VerifyOptions extends Access {
  /**
   * Allows calls that create resources, under a parent with this name, which must not exist yet. The journal is written
   * to this path.
   */
  readonly write?: { readonly name: string; readonly journal: string } | undefined;
  /** Shows values instead of their types. @default false */
  readonly values?: boolean | undefined;
  /** Called with the name of each step when it starts. */
  readonly progress?: ((step: string) => void) | undefined;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly reached: readonly Reached[];
  /** Pointers of the claims that the responses confirm. */
  readonly confirmed: readonly string[];
  /** Pointers of the properties that no response had. */
  readonly unseen: readonly string[];
  readonly calls: number;
  readonly stopped?: string;
  /** Why the service refused the key pair, and how to fix it. */
  readonly refused?: string;
  /** Number of created resources that could not be deleted. */
  readonly left: number;
  readonly redaction: Redaction;
}

/** Calls the service and compares its responses with the contract. Sends only GET requests unless `write` is set. */
export async function verify(
  { api, questions, validator }: VerifiedContract,
  options: VerifyOptions,
): Promise<Outcome> {
  const { values = false, progress = () => {}, write, signal } = options;
  const ledger = new Ledger();
  const redaction = createRedaction(values);
  const listener = createListener(api, questions);
  const service = connectTo(api, options);
  const compareResponse = createComparison({ api, validator, ledger, redaction, watch: listener.watch });
  const compare: typeof compareResponse = (operation, received) => {
    listener.readHeaders(received);
    compareResponse(operation, received);
  };
  const walk = createWalk({ api, service, ledger, compare, progress });
  let asked: Pick<Learned, "answered" | "untested"> = { answered: new Map(), untested: new Map() };
  let ended: Pick<Outcome, "stopped" | "refused"> = {};
  const unlimited = connectTo(api, { ...options, maxCalls: Number.MAX_SAFE_INTEGER, signal: undefined });
  const writer =
    write &&
    createWriter({
      api,
      validator,
      service: unlimited,
      compare,
      progress,
      journal: new Journal(write.journal, unlimited.baseURL),
    });
  let left = 0;
  try {
    asked = await askAll(questions, { api, service, compare });
    if (writer !== undefined && (await writer.removeAll()) === 0) {
      const isStopped = () => signal?.aborted === true;
      const made = await writer.makeAll(write?.name ?? "", isStopped);
      if (made !== undefined) await walk.from({ ...made, ...(await writer.startAll(made, isStopped)) });
    }
    await walk.from({});
    if (walk.isCut) ended = { stopped: spent };
  } catch (error) {
    ended = endOf(error);
  } finally {
    left = (await writer?.removeAll()) ?? 0;
  }
  const findings = settle(api, ledger.findings, questions);
  return {
    findings,
    answers: answersTo(questions, ledger, findings, { ...asked, ...listener }),
    reached: walk.reached,
    confirmed: ledger.confirmed,
    unseen: ledger.unseen,
    calls: service.sent + unlimited.sent,
    left,
    ...ended,
    redaction,
  };
}

const spent = "no more calls were allowed: --max-calls N";

/** Why the calls ended. Rethrows unexpected errors. */
function endOf(error: unknown): Pick<Outcome, "stopped" | "refused"> {
  if (error instanceof AbortError) return { stopped: "it was interrupted" };
  if (error instanceof BudgetSpent) return { stopped: spent };
  if (error instanceof UserError) return { refused: error.message };
  throw error;
}
