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

/** The files next to a contract that are also inputs of `generated/`. */
export interface Companions {
  /** OpenAPI Overlays by name: `mock` is for the mock, and a language tag is for the docs in that language. */
  overlays: Record<string, string>;
  /** Number of workflow documents. */
  workflows: number;
  /** The workflows; empty if they have errors. */
  journeys: readonly ArazzoWorkflow[];
  /** The document with the workflows as `x-journeys`, for the docs. */
  documentWithJourneys: Document;
  /**
   * Their errors. Overlays are checked only if the workflows have no errors, since Overlays may translate workflows.
   */
  problems: Problem[];
}

interface Arazzo {
  sourceDescriptions: { url: string }[];
  workflows: { steps: { operationId?: string }[] }[];
}

/** Reports each missing file and operation that a workflow refers to. */
function unknownReferences(document: Document, path: string, sources: Sources): Problem[] {
  const source = new YamlSource(path, sources);
  const say = (message: string, ...tokens: (string | number)[]): Problem[] => [
    errorAt(source.placeOf(under("#", ...tokens)), "workflow-names", message),
  ];
  // Lint has checked that the file is Arazzo, so the cast is safe.
  const { sourceDescriptions, workflows } = source.value as Arazzo;
  const exists = (url: string) => URL.canParse(url) || sources.exists(join(dirname(path), url));
  const files = sourceDescriptions.flatMap(({ url }, index) =>
    exists(url)
      ? []
      : say(`There is no ${url} next to this file. Write the path of the file.`, "sourceDescriptions", index, "url"),
  );
  // With several source descriptions, a step names the one that it uses.
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
 * @throws UserError if a file is unreadable or has another format.
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
