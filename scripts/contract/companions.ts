import { overlaysOf, workflowsOf } from "./beside.js";
import { atPointer, type Document, operationsOf, under } from "./document.js";
import { withJourneys } from "./journeys.js";
import { type Format, lintFile, type Problem, shownPath } from "./load.js";
import { checkOverlays } from "./overlay.js";
import { YamlSource } from "./yaml-source.js";

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

/** The steps of a workflow that call what the contract does not have. */
function strayingSteps(document: Document, path: string): Problem[] {
  const known = new Set(operationsOf(document).map(({ id }) => id));
  const source = new YamlSource(path);
  const sources = atPointer(source.value, "/sourceDescriptions");
  // Of several descriptions, a step says which it means.
  if (!Array.isArray(sources) || sources.length !== 1) return [];
  // The cast: that they are Arazzo is what lint makes sure of.
  const { workflows } = source.value as { workflows: { steps: { operationId?: string }[] }[] };
  return workflows.flatMap(({ steps }, workflow) =>
    steps.flatMap(({ operationId }, step): Problem[] => {
      if (operationId === undefined || known.has(operationId.replace(/^\$sourceDescriptions\.[^.]+\./, ""))) return [];
      const tokens = ["workflows", String(workflow), "steps", String(step), "operationId"];
      const message = `The contract has no operation "${operationId}". Write the operationId of one that it has.`;
      const place = { file: shownPath(path), ...source.placeOf(tokens), pointer: under("#", ...tokens) };
      return [{ severity: "error", rule: "workflow-operation", message, ...place }];
    }),
  );
}

const arazzo: Format = { name: "Arazzo 1 document", key: "arazzo", versions: /^1\.[01]\.\d/ };

/**
 * Reads what stands beside a contract.
 * @throws UserError for what is unreadable or of another format.
 */
export async function readCompanions(document: Document, input: string): Promise<Companions> {
  const files = workflowsOf(input);
  const overlays = overlaysOf(input);
  const linted = (await Promise.all(files.map((file) => lintFile(file, arazzo)))).flat();
  const broken = linted.length > 0 ? linted : files.flatMap((file) => strayingSteps(document, file));
  if (broken.length > 0) return { overlays, workflows: files.length, told: document, problems: broken };
  const told = withJourneys(document, files);
  return { overlays, workflows: files.length, told, problems: await checkOverlays(told, Object.values(overlays)) };
}
