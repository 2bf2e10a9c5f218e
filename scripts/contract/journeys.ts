import { parseYaml } from "@redocly/openapi-core";
import type { Document, Journey } from "./document.js";
import type { Sources } from "./sources.js";

interface Workflow extends Omit<Journey, "steps"> {
  workflowId: string;
  steps: { stepId: string; operationId?: string; description?: string }[];
}

/** The texts of workflows, by the names of the workflows and of their steps. */
function journeysOf(files: string[], sources: Sources): Record<string, Journey> {
  // The cast: lint has checked that they are Arazzo.
  const all = files.flatMap((file) => (parseYaml(sources.text(file)) as { workflows: Workflow[] }).workflows);
  return Object.fromEntries(
    all.map(({ workflowId, summary, description, steps }) => [
      workflowId,
      {
        ...(summary === undefined ? {} : { summary }),
        ...(description === undefined ? {} : { description }),
        steps: Object.fromEntries(
          steps.map(({ stepId, operationId, description }) => [
            stepId,
            {
              ...(operationId === undefined ? {} : { operationId }),
              ...(description === undefined ? {} : { description }),
            },
          ]),
        ),
      },
    ]),
  );
}

/** The document with the texts of its workflows as `x-journeys`, for the docs and for the Overlays that translate them. */
export function withJourneys(document: Document, files: string[], sources: Sources): Document {
  const journeys = journeysOf(files, sources);
  return Object.keys(journeys).length === 0 ? document : { ...document, "x-journeys": journeys };
}
