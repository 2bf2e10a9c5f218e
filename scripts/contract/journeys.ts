import { parseYaml } from "@redocly/openapi-core";
import type { Document, Journey } from "./document.js";
import type { Sources } from "./sources.js";

interface Workflow extends Omit<Journey, "steps"> {
  workflowId: string;
  steps: { stepId: string; operationId?: string; description?: string }[];
}

const pick = <Value extends object, Key extends keyof Value>(from: Value, ...keys: Key[]): Pick<Value, Key> =>
  // The cast: these are the value's own entries.
  Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<Value, Key>;

/** Adds the texts of the workflows to a document as `x-journeys`, for the docs and for Overlays that translate them. */
export function withJourneys(document: Document, files: string[], sources: Sources): Document {
  // The cast: lint has checked that they are Arazzo.
  const workflows = files.flatMap((file) => (parseYaml(sources.text(file)) as { workflows: Workflow[] }).workflows);
  if (workflows.length === 0) return document;
  const journeys = workflows.map((workflow): [string, Journey] => {
    const steps = workflow.steps.map((step) => [step.stepId, pick(step, "operationId", "description")]);
    return [workflow.workflowId, { ...pick(workflow, "summary", "description"), steps: Object.fromEntries(steps) }];
  });
  return { ...document, "x-journeys": Object.fromEntries(journeys) };
}
