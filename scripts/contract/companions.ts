import { overlaysOf, workflowsOf } from "./beside.js";
import type { Document } from "./document.js";
import { withJourneys } from "./journeys.js";
import { type Format, lintFile, type Problem } from "./load.js";
import { checkOverlays } from "./overlay.js";

/** What stands beside a contract and is generated from too. */
export interface Companions {
  /** OpenAPI Overlays by name: `mock` is for the mock, and the tag of a language makes the docs in that language. */
  overlays: Record<string, string>;
  /** Number of workflow documents. */
  workflows: number;
  /** The document with what the workflows tell, for the docs. */
  told: Document;
  /** What is wrong with any of them. Overlays are looked at where the workflows are in order: some say these in other words. */
  problems: Problem[];
}

const arazzo: Format = { name: "Arazzo 1 document", key: "arazzo", versions: /^1\.[01]\.\d/ };

/**
 * Reads what stands beside a contract.
 * @throws UserError for what is unreadable or of another format.
 */
export async function readCompanions(document: Document, input: string): Promise<Companions> {
  const files = workflowsOf(input);
  const overlays = overlaysOf(input);
  const broken = (await Promise.all(files.map((file) => lintFile(file, arazzo)))).flat();
  if (broken.length > 0) return { overlays, workflows: files.length, told: document, problems: broken };
  const told = withJourneys(document, files);
  return { overlays, workflows: files.length, told, problems: await checkOverlays(told, Object.values(overlays)) };
}
