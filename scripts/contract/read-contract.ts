import { type Companions, readCompanions } from "./companions.js";
import type { Document } from "./document.js";
import { type Contract, type LintElsewhere, loadContract } from "./load.js";
import { applyOverlay } from "./overlay.js";
import { LintError } from "./problem.js";
import { Sources } from "./sources.js";

/** A contract with the files next to it. */
export interface ContractFiles {
  contract: Contract;
  companions: Companions;
}

/**
 * Reads a contract and the files next to it. `lintElsewhere` is as for {@link loadContract}.
 * @throws LintError for errors in any of them; UserError for anything else that the user can correct.
 */
export async function readContract(
  input: string,
  sources: Sources,
  lintElsewhere?: LintElsewhere,
): Promise<ContractFiles> {
  const contract = await loadContract(input, sources, lintElsewhere);
  const companions = await readCompanions(contract.document, input, sources);
  if (companions.problems.length > 0) throw new LintError(companions.problems);
  return { contract, companions };
}

/** The document that the mock serves: the contract with the mock's Overlay, if there is one. */
export const mockDocument = async (
  { contract: { document }, companions: { overlays } }: ContractFiles,
  sources = new Sources(),
): Promise<Document> => (overlays.mock === undefined ? document : applyOverlay(document, overlays.mock, sources));
