import { parseYaml } from "@redocly/openapi-core";
import { shownPath } from "../cli/paths.js";
import type { Sources } from "./sources.js";

/** A value that a step gives to a parameter of its operation. */
export interface ArazzoParameter {
  name: string;
  in: string;
  value: unknown;
}

/** A schema of a workflow's input, as far as it is read. */
export interface ArazzoSchema {
  type?: string;
  description?: string;
  default?: unknown;
  items?: ArazzoSchema;
}

/** A step of a workflow. */
export interface ArazzoStep {
  stepId: string;
  operationId?: string;
  description?: string;
  parameters?: ArazzoParameter[];
  requestBody?: { payload?: unknown };
  successCriteria?: { condition: string }[];
  outputs?: Record<string, string>;
}

/** A workflow, and the file that it stands in. */
export interface ArazzoWorkflow {
  file: string;
  workflowId: string;
  summary?: string;
  description?: string;
  inputs?: { required?: string[]; properties?: Record<string, ArazzoSchema> };
  parameters?: ArazzoParameter[];
  steps: ArazzoStep[];
  outputs?: Record<string, string>;
}

/** The workflows of files that lint has checked. */
export const readWorkflows = (files: readonly string[], sources: Sources): ArazzoWorkflow[] =>
  files.flatMap((file) => {
    // The cast: lint has checked that it is Arazzo.
    const { workflows } = parseYaml(sources.text(file)) as { workflows: Omit<ArazzoWorkflow, "file">[] };
    return workflows.map((workflow) => ({ ...workflow, file: shownPath(file) }));
  });
