import type { Api } from "../api/api.js";
import { compiledProgram } from "../cli/compiled.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { createThread } from "../generate/thread.js";
import type { Enforcement } from "../proof/enforcement.js";
import { type Matrix, proveMatrix } from "../proof/matrix.js";
import { type Negative, proveRequests } from "../proof/negative.js";
import { proveResponses } from "../proof/responses.js";
import { proveState } from "../proof/stateful.js";
import { createTools, sendable } from "../proof/tools.js";
import type { Validator } from "../proof/validators.js";
import type { Behaviour } from "./mock/behaviour.js";

export interface Proof {
  matrix: Matrix;
  negative: Negative;
  answers: Enforcement;
}

/** The proofs that call the client. */
export interface CallsProof {
  requests: Awaited<ReturnType<typeof proveRequests>>;
  matrix: Awaited<ReturnType<typeof proveMatrix>>;
  answers: Awaited<ReturnType<typeof proveResponses>>;
}

/** Generates the client and the mock of a contract in memory, and proves every example and every constraint with them. */
export async function proveCalls(api: Api, validator: Validator): Promise<CallsProof> {
  const tools = await createTools(api, validator);
  return {
    requests: await proveRequests(tools),
    matrix: await proveMatrix(tools),
    answers: await proveResponses(tools),
  };
}

/** Proves the calls of a contract, in a thread or in this one. */
export interface Prover {
  /** Begins with a contract, if that is done in a thread. */
  begin: (api: Api) => void;
  prove: typeof proveCalls;
  /** Ends it, if its result is not needed. */
  stop: () => void;
}

const inThisThread: Prover = { begin: () => {}, prove: proveCalls, stop: () => {} };

/** With fewer operations the thread takes longer to prepare itself than it saves. */
const worthThread = 20;

/**
 * Creates a thread for the proof of calls. It loads its modules while the contract is read. Without compiled modules it would load
 * for seconds.
 */
export function startProver(): Prover {
  if (compiledProgram === undefined) return inThisThread;
  const { start, perform, stop } = createThread<Document, CallsProof>("check/calls-thread");
  let proven: Promise<CallsProof> | undefined;
  start();
  return {
    begin: ({ operations, document }) => {
      if (operations.length < worthThread) return stop();
      proven = perform(document);
      // Whoever needs the result gets the error.
      proven.catch(() => {});
    },
    prove: (api, validator) => proven ?? proveCalls(api, validator),
    stop,
  };
}

/** Proves every example and every constraint of a contract and, with `behaviour`, the mock's state. */
export async function prove(
  api: Api,
  validator: Validator,
  behaviour?: Behaviour,
  prover = inThisThread,
): Promise<{ proof: Proof; findings: Finding[] }> {
  const tools = { api: sendable(api), validator };
  const ofState = behaviour === undefined ? [] : (await proveState(tools, behaviour.model)).map(behaviour.findingOf);
  const { requests, matrix, answers } = await prover.prove(api, validator);
  return {
    proof: { matrix: matrix.matrix, negative: requests.negative, answers: answers.responses },
    findings: [...matrix.findings, ...requests.findings, ...answers.findings, ...ofState],
  };
}
