import type { ArazzoWorkflow } from "./arazzo.js";
import type { Document, Journey } from "./document.js";

/** The texts of workflows, by the names of the workflows and of their steps. */
function journeysOf(all: readonly ArazzoWorkflow[]): Record<string, Journey> {
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
export function withJourneys(document: Document, workflows: readonly ArazzoWorkflow[]): Document {
  return workflows.length === 0 ? document : { ...document, "x-journeys": journeysOf(workflows) };
}
