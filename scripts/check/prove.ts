import type { Api } from "../api/api.js";
import type { Finding } from "../contract/finding.js";
import { createCaller } from "../proof/calls.js";
import { loadClient } from "../proof/client.js";
import { type Matrix, proveMatrix } from "../proof/matrix.js";
import { type Negative, proveRequests } from "../proof/negative.js";
import { createPeer } from "../proof/peer.js";
import { proveResponses, type Responses } from "../proof/responses.js";
import { proveState } from "../proof/stateful.js";
import type { Validator } from "../proof/validators.js";
import type { Behaviour } from "./mock/behaviour.js";

/** What was proven of a sound contract with its own client and its own mock. */
export interface Proof {
  matrix: Matrix;
  negative: Negative;
  answers: Responses;
}

/**
 * Generates client and mock of a contract in memory and proves every example and every constraint with them, and what the
 * mock does where something says it.
 */
export async function prove(
  api: Api,
  validator: Validator,
  behaviour?: Behaviour,
): Promise<{ proof: Proof; findings: Finding[] }> {
  const client = await loadClient(api.document);
  const tools = { api, validator, client, call: createCaller(api, client), peer: createPeer(api) };
  const { matrix, findings } = await proveMatrix(tools);
  const { negative, findings: ofRequests } = await proveRequests(tools);
  const { responses, findings: ofResponses } = await proveResponses(tools);
  const ofState = behaviour === undefined ? [] : (await proveState(tools, behaviour.mocked)).map(behaviour.findingOf);
  return {
    proof: { matrix, negative, answers: responses },
    findings: [...findings, ...ofRequests, ...ofResponses, ...ofState],
  };
}
