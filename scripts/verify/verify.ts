import { UserError } from "../cli/errors.js";
import { AbortError } from "../runtime/errors.js";
import { askAll, createListener } from "./ask.js";
import type { Claims } from "./claims.js";
import { createComparison } from "./compare.js";
import { Journal } from "./journal.js";
import { type Finding, Ledger } from "./ledger.js";
import { type Answer, answersTo, type Learned } from "./questions.js";
import { createRedaction, type Redaction } from "./redaction.js";
import { type Access, BudgetSpent, connectTo } from "./service.js";
import { settle } from "./settle.js";
import { createWalk, type Reached } from "./walk.js";
import { createWriter } from "./write.js";

/** How to verify it. */
export interface VerifyOptions extends Access {
  /** Allows calls that create: in a thing of this name that does not exist, noted in a journal at this path. */
  readonly write?: { readonly name: string; readonly journal: string } | undefined;
  /** Shows values instead of their types. @default false */
  readonly values?: boolean | undefined;
  /** Called with the name of each step that begins. */
  readonly progress?: ((step: string) => void) | undefined;
}

/** What is true of the service. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly answers: readonly Answer[];
  readonly reached: readonly Reached[];
  /** Pointers of claims that the responses confirm. */
  readonly confirmed: readonly string[];
  /** Pointers of properties that no response had. */
  readonly unseen: readonly string[];
  /** Requests that were sent. */
  readonly calls: number;
  /** Why it ended early. */
  readonly stopped?: string;
  /** Why the key pair was refused, and what to do. */
  readonly refused?: string;
  /** How much of what was made is still there. */
  readonly left: number;
  readonly redaction: Redaction;
}

/** Calls the service and holds its responses against the contract. Sends nothing but GET, unless `write` allows more. */
export async function verify({ api, questions, validator }: Claims, options: VerifyOptions): Promise<Outcome> {
  const { values = false, progress = () => {}, write, signal } = options;
  const ledger = new Ledger();
  const redaction = createRedaction(values);
  const listener = createListener(api, questions);
  const service = connectTo(api, options);
  const hold = createComparison({ api, validator, ledger, redaction, watch: listener.watch });
  const compare: typeof hold = (operation, received) => {
    listener.hear(received);
    hold(operation, received);
  };
  const walk = createWalk({ api, service, ledger, compare, progress });
  let asked: Pick<Learned, "answered" | "unasked"> = { answered: new Map(), unasked: new Map() };
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

/** Why calling ended. Throws what is nobody's doing. */
function endOf(error: unknown): Pick<Outcome, "stopped" | "refused"> {
  if (error instanceof AbortError) return { stopped: "it was interrupted" };
  if (error instanceof BudgetSpent) return { stopped: spent };
  if (error instanceof UserError) return { refused: error.message };
  throw error;
}
