import type { DocsEdition } from "../edition.js";
import type { RunData } from "./run-data.js";
import { runJourney } from "./run-journeys.js";
import { runOperation } from "./run-operations.js";

/** The data with which a page calls the mock, whose page is at the address `frame`. */
export function runDataOf({ api, language, workflows = [] }: DocsEdition, frame: string): RunData {
  const { signature, requestHeaders, operations, errors } = api;
  return {
    frame,
    ...(signature !== undefined && { signature }),
    headers: requestHeaders,
    operations: Object.fromEntries(operations.map((operation) => [operation.id, runOperation(api, operation)])),
    journeys: Object.fromEntries(workflows.map((workflow) => [workflow.workflowId, runJourney(api, workflow)])),
    errors: Object.fromEntries(
      errors.map(({ status, code = "", meaning, remedy }) => [`${status} ${code}`, { meaning, remedy }]),
    ),
    texts: language.run,
  };
}
