import { dirname, join } from "node:path";
import { type ArazzoWorkflow, readWorkflows } from "./arazzo.js";
import { overlaysOf, workflowsOf } from "./companion-paths.js";
import type { Document } from "./document.js";
import { withJourneys } from "./journeys.js";
import { type Format, lintFile } from "./lint-file.js";
import { isNode } from "./node.js";
import { checkOverlays } from "./overlay.js";
import { under } from "./pointer.js";
import { errorAt, type Problem } from "./problem.js";
import type { Sources } from "./sources.js";
import { YamlSource } from "./yaml-source.js";

/** The files next to a contract from which `generated/` is made too. */
export interface Companions {
  /** OpenAPI Overlays by name: `mock` is for the mock, and the tag of a language is for the docs in that language. */
  overlays: Record<string, string>;
  /** Number of workflow documents. */
  workflows: number;
  /** The workflows; none while something is wrong with them. */
  journeys: readonly ArazzoWorkflow[];
  /** The document with the workflows as `x-journeys`, for the docs. */
  documentWithJourneys: Document;
  /** Their faults. Overlays are checked once the workflows are sound, since they may translate these. */
  problems: Problem[];
}

interface Arazzo {
  sourceDescriptions: { url: string }[];
  workflows: { steps: { operationId?: string }[] }[];
}

/** Reports each file and each operation that a workflow refers to and that does not exist. */
function unknownReferences(document: Document, path: string, sources: Sources): Problem[] {
  const source = new YamlSource(path, sources);
  const say = (message: string, ...tokens: (string | number)[]): Problem[] => [
    errorAt(source.placeOf(under("#", ...tokens)), "workflow-names", message),
  ];
  // The cast: lint has checked that it is Arazzo.
  const { sourceDescriptions, workflows } = source.value as Arazzo;
  const exists = (url: string) => URL.canParse(url) || sources.exists(join(dirname(path), url));
  const files = sourceDescriptions.flatMap(({ url }, index) =>
    exists(url)
      ? []
      : say(`There is no ${url} next to this file. Write the path of the file.`, "sourceDescriptions", index, "url"),
  );
  // With several descriptions, a step names the one that it means.
  if (files.length > 0 || sourceDescriptions.length > 1) return files;
  const items = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item));
  const operationIds = new Set(items.filter(isNode).map(({ operationId }) => operationId));
  return workflows.flatMap(({ steps }, workflow) =>
    steps.flatMap(({ operationId }, step) => {
      if (operationId === undefined || operationIds.has(operationId.replace(/^\$sourceDescriptions\.[^.]+\./, "")))
        return [];
      const message = `The contract has no operation "${operationId}". Write the operationId of one that it has.`;
      return say(message, "workflows", workflow, "steps", step, "operationId");
    }),
  );
}

const arazzo: Format = { name: "Arazzo 1 document", key: "arazzo", versions: /^1\.[01]\.\d/ };

/**
 * Reads the workflows and Overlays next to a contract.
 * @throws UserError for a file that is unreadable or of another format.
 */
export async function readCompanions(document: Document, input: string, sources: Sources): Promise<Companions> {
  const files = workflowsOf(input, sources);
  const overlays = overlaysOf(input, sources);
  const linted = (await Promise.all(files.map((file) => lintFile(file, arazzo, sources)))).flat();
  const broken = linted.length > 0 ? linted : files.flatMap((file) => unknownReferences(document, file, sources));
  if (broken.length > 0)
    return { overlays, workflows: files.length, journeys: [], documentWithJourneys: document, problems: broken };
  const journeys = readWorkflows(files, sources);
  const documentWithJourneys = withJourneys(document, journeys);
  const problems = await checkOverlays(documentWithJourneys, Object.values(overlays), sources);
  return { overlays, workflows: files.length, journeys, documentWithJourneys, problems };
}
