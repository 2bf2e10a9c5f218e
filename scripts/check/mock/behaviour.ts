import type { Api } from "../../api/api.js";
import type { MockOverlay } from "../../api/mock-overlay.js";
import { isCurrent } from "../../api/operation.js";
import { shownPath } from "../../cli/paths.js";
import type { Finding } from "../../contract/finding.js";
import { apiOf } from "../../mock/api-of.js";
import { type Model, readModel } from "../../mock/state/model.js";
import { createState } from "../../mock/state/state.js";
import { VocabularyError } from "../../mock/state/vocabulary.js";
import type { RuleFault } from "../../proof/stateful.js";
import { mismatchesOf } from "./overlay-names.js";

/** The mock of a contract, without errors that can be found without calling it. */
export interface Behaviour {
  model: Model;
  /** Reports an error that calls have shown, with its place in the Overlay. */
  findingOf: (fault: RuleFault) => Finding;
}

/**
 * Checks the mock's Overlay: every current operation has a valid `x-mock`, which has only names and values of the
 * contract.
 */
export function checkBehaviour(
  api: Api,
  { path, document, placeOf }: MockOverlay,
): { behaviour?: Behaviour; findings: Finding[] } {
  const mocked = apiOf(document);
  try {
    const model = readModel(mocked);
    if (model === undefined) return { findings: [] };
    // Creating a state adds the seeds, which finds errors in them.
    createState({ api: mocked, now: Date.now });
    const missing = api.operations
      .filter((operation) => isCurrent(operation) && !model.plans.has(operation.id))
      .map(({ id, pointer }): Finding => {
        const message = `${id} has no x-mock, so the mock responds with an example and keeps no state. Describe what it does in ${shownPath(path)}, in an action with the target $.paths.*[?@.operationId == '${id}'].`;
        return { check: "mock", message, pointer, house: true };
      });
    const mismatches = mismatchesOf(model).map(
      ({ owner, at, message }): Finding => ({ check: "mock", message, ...placeOf(owner, at) }),
    );
    const findingOf = ({ operation, collection, calls: [first, ...more], fault }: RuleFault): Finding => ({
      check: "mock",
      message: `${operation}, called ${first}${more.length > 0 ? ` (and ${more.length} more)` : ""}: ${fault}. Correct its x-mock, that of the collection ${collection} (such as its "fields"), or what the contract asks for.`,
      ...placeOf({ operation }, []),
    });
    return { behaviour: { model, findingOf }, findings: [...missing, ...mismatches] };
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    return { findings: [{ check: "mock", message: error.message, ...placeOf(error.owner, []) }] };
  }
}
