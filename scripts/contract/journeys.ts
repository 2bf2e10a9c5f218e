import type { ArazzoWorkflow } from "./arazzo.js";
import type { Document, Journey } from "./document.js";

const pick = <Value extends object, Key extends keyof Value>(from: Value, ...keys: Key[]): Pick<Value, Key> =>
  // These are entries of the value itself, so the cast is safe.
  Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<Value, Key>;

/** Adds the texts of the workflows to a document as `x-journeys`, for the docs and for Overlays that translate them. */
export function withJourneys(document: Document, workflows: readonly ArazzoWorkflow[]): Document {
  if (workflows.length === 0) return document;
  const journeys = workflows.map((workflow): [string, Journey] => {
    const steps = workflow.steps.map((step) => [step.stepId, pick(step, "operationId", "description")]);
    const inputs = workflow.inputs?.required ?? [];
    return [
      workflow.workflowId,
      { ...pick(workflow, "summary", "description"), inputs, steps: Object.fromEntries(steps) },
    ];
  });
  return { ...document, "x-journeys": Object.fromEntries(journeys) };
}
