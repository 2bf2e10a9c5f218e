import type { Api } from "../../api/api.js";
import { isCurrent } from "../../api/operation.js";
import { readApi } from "../../api/read-api.js";
import type { Document } from "../../contract/document.js";
import type { Finding } from "../../contract/finding.js";
import { applyOverlay } from "../../contract/overlay.js";
import { shownPath } from "../../contract/problem.js";
import type { Sources } from "../../contract/sources.js";
import { readModel } from "../../mock/state/model.js";
import { createState } from "../../mock/state/state.js";
import { VocabularyError } from "../../mock/state/vocabulary.js";
import type { Misrule } from "../../proof/stateful.js";
import { mismatchesOf } from "./overlay-names.js";
import { overlayPlaces } from "./overlay-places.js";

/** A contract with what its mock does, sound as far as can be told without calling it. */
export interface Behaviour {
  /** The contract with the mock's Overlay applied. */
  mocked: Document;
  /** A fault that a call has shown, with its place in the Overlay. */
  findingOf: (misrule: Misrule) => Finding;
}

/**
 * Checks what the mock's Overlay says of a contract: that it says something of every current operation, in words that the mock
 * knows and with names and values that the contract has.
 */
export async function checkBehaviour(
  api: Api,
  path: string,
  sources: Sources,
): Promise<{ behaviour?: Behaviour; findings: Finding[] }> {
  const placeOf = overlayPlaces(api, path, sources);
  const mocked = await applyOverlay(api.document, path, sources);
  const mockedApi = readApi(mocked);
  try {
    const model = readModel(mockedApi);
    if (model === undefined) return { findings: [] };
    // Plants the seeds.
    createState({ api: mockedApi, now: Date.now });
    const missing = api.operations
      .filter((operation) => isCurrent(operation) && !model.plans.has(operation.id))
      .map(({ id, pointer }): Finding => {
        const message = `${id} has no x-mock, so that the mock answers an example and remembers nothing. Say what it does in ${shownPath(path)}, in an action with the target $.paths.*[?@.operationId == '${id}'].`;
        return { check: "mock", message, pointer, house: true };
      });
    const mismatches = mismatchesOf(model).map(
      ({ owner, at, message }): Finding => ({ check: "mock", message, ...placeOf(owner, at) }),
    );
    const findingOf = ({ operation, collection, calls: [first, ...more], fault }: Misrule): Finding => ({
      check: "mock",
      message: `${operation}, called ${first}${more.length > 0 ? ` (and ${more.length} more)` : ""}: ${fault}. Correct its x-mock, that of the collection ${collection} (such as its "fields"), or what the contract asks for.`,
      ...placeOf({ operation }, []),
    });
    return { behaviour: { mocked, findingOf }, findings: [...missing, ...mismatches] };
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    return { findings: [{ check: "mock", message: error.message, ...placeOf(error.owner, []) }] };
  }
}
