import { shownPath } from "../cli/paths.js";
import type { Sources } from "./sources.js";
import { YamlSource } from "./yaml-source.js";

/** A value that a step gives to a parameter of its operation. */
export interface ArazzoParameter {
  name: string;
  in: string;
  value: unknown;
}

/** The parts of an input schema that are read. */
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

/** A workflow and its file. */
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

/** The workflows in files that passed lint. */
export const readWorkflows = (files: readonly string[], sources: Sources): ArazzoWorkflow[] =>
  files.flatMap((file) => {
    // Lint has checked that the file is Arazzo, so the cast is safe.
    const { workflows } = new YamlSource(file, sources).value as { workflows: Omit<ArazzoWorkflow, "file">[] };
    return workflows.map((workflow) => ({ ...workflow, file: shownPath(file) }));
  });
