import { join } from "node:path";
import type { Operation } from "../../scripts/api/operation.js";
import { paths } from "../../scripts/cli/paths.js";
import { readWorkflows } from "../../scripts/contract/arazzo.js";
import { workflowsOf } from "../../scripts/contract/companion-paths.js";
import { Sources } from "../../scripts/contract/sources.js";
import { operations } from "./bundled.js";

/** The operations that a workflow of the contract calls, in the order of its steps. */
export function stepsOf(workflowId: string): Operation[] {
  const workflows = readWorkflows(workflowsOf(join(paths.root, "openapi/openapi.yaml")), new Sources());
  const steps = workflows.find((workflow) => workflow.workflowId === workflowId)?.steps ?? [];
  return steps.flatMap(({ operationId }) => operations.filter(({ id }) => id === operationId));
}
