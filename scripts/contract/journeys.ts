import { parseYaml } from "@redocly/openapi-core";
import type { Document, Journey } from "./document.js";
import type { Sources } from "./sources.js";

interface Workflow extends Omit<Journey, "steps"> {
  workflowId: string;
  steps: { stepId: string; operationId?: string; description?: string }[];
}

/** What workflows tell a reader, by the names of the workflows and of their steps. */
function journeysOf(files: string[], sources: Sources): Record<string, Journey> {
  // The cast: that they are Arazzo is what lint makes sure of.
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

/** The document with what workflows that lint lets pass tell a reader, for the docs and for whatever translates them. */
export function withJourneys(document: Document, files: string[], sources: Sources): Document {
  const journeys = journeysOf(files, sources);
  return Object.keys(journeys).length === 0 ? document : { ...document, "x-journeys": journeys };
}
