import type { Api } from "../api/api.js";
import type { Finding } from "../contract/finding.js";
import type { Enforcement } from "../proof/enforcement.js";
import { type Matrix, proveMatrix } from "../proof/matrix.js";
import { type Negative, proveRequests } from "../proof/negative.js";
import { proveResponses } from "../proof/responses.js";
import { proveState } from "../proof/stateful.js";
import { createTools } from "../proof/tools.js";
import type { Validator } from "../proof/validators.js";
import type { Behaviour } from "./mock/behaviour.js";

export interface Proof {
  matrix: Matrix;
  negative: Negative;
  answers: Enforcement;
}

/**
 * Generates the client and the mock of a contract in memory, and proves every example and every constraint with them.
 * With `behaviour`, it also proves the mock's state.
 */
export async function prove(
  api: Api,
  validator: Validator,
  behaviour?: Behaviour,
): Promise<{ proof: Proof; findings: Finding[] }> {
  const tools = await createTools(api, validator);
  const { matrix, findings } = await proveMatrix(tools);
  const { negative, findings: ofRequests } = await proveRequests(tools);
  const { responses, findings: ofResponses } = await proveResponses(tools);
  const ofState = behaviour === undefined ? [] : (await proveState(tools, behaviour.model)).map(behaviour.findingOf);
  return {
    proof: { matrix, negative, answers: responses },
    findings: [...findings, ...ofRequests, ...ofResponses, ...ofState],
  };
}
