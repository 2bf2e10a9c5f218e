import type { Api } from "../api/api.js";
import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { createThread, isCompiled } from "../generate/thread.js";
import type { Enforcement } from "../proof/enforcement.js";
import { type Matrix, proveMatrix } from "../proof/matrix.js";
import { type Negative, proveRequests } from "../proof/negative.js";
import { proveResponses } from "../proof/responses.js";
import { proveState } from "../proof/stateful.js";
import { createTools, type Tools } from "../proof/tools.js";
import type { Validator } from "../proof/validators.js";
import type { Behaviour } from "./mock/behaviour.js";

export interface Proof {
  matrix: Matrix;
  negative: Negative;
  answers: Enforcement;
}

/** The proofs of every example and of the constraints on responses. */
export interface ExamplesProof {
  matrix: { matrix: Matrix; findings: Finding[] };
  answers: { responses: Enforcement; findings: Finding[] };
}

export const proveExamples = async (tools: Tools): Promise<ExamplesProof> => {
  return { matrix: await proveMatrix(tools), answers: await proveResponses(tools) };
};

/** Half of the proof, which a thread performs meanwhile. */
export interface Meanwhile {
  examples: (tools: Tools) => Promise<ExamplesProof>;
  /** Ends it, if its result is not needed. */
  stop: () => void;
}

const inThisThread: Meanwhile = { examples: proveExamples, stop: () => {} };

/** With fewer operations the thread takes longer to load its modules than it saves. */
const worthThread = 20;

/** Starts to prove the examples of a contract. Without compiled modules a thread would load for seconds. */
export function startExamples({ document, operations }: Api): Meanwhile {
  if (!isCompiled || operations.length < worthThread) return inThisThread;
  const { perform, stop } = createThread<Document, ExamplesProof>("check/examples-thread");
  const proven = perform(document);
  // Whoever needs the result gets the error.
  proven.catch(() => {});
  return { examples: () => proven, stop };
}

/**
 * Generates the client and the mock of a contract in memory, and proves every example and every constraint with them.
 * With `behaviour`, it also proves the mock's state.
 */
export async function prove(
  api: Api,
  validator: Validator,
  behaviour?: Behaviour,
  { examples } = inThisThread,
): Promise<{ proof: Proof; findings: Finding[] }> {
  const tools = await createTools(api, validator);
  const { negative, findings: ofRequests } = await proveRequests(tools);
  const ofState = behaviour === undefined ? [] : (await proveState(tools, behaviour.model)).map(behaviour.findingOf);
  const { matrix, answers } = await examples(tools);
  return {
    proof: { matrix: matrix.matrix, negative, answers: answers.responses },
    findings: [...matrix.findings, ...ofRequests, ...answers.findings, ...ofState],
  };
}
