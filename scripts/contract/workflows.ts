import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Document, Journey } from "./document.js";

/** The Arazzo workflows in the folder `workflows` beside a contract. Absolute paths, sorted. */
export function workflowsOf(input: string): string[] {
  const folder = join(dirname(resolve(input)), "workflows");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".arazzo.yaml")) : [];
  return files.sort().map((name) => join(folder, name));
}

interface Workflow extends Omit<Journey, "steps"> {
  workflowId: string;
  steps: { stepId: string; operationId?: string; description?: string }[];
}

/** What workflows tell a reader, by the names of the workflows and of their steps. */
async function journeysOf(files: string[]): Promise<Record<string, Journey>> {
  // Not before it is needed: whether an output is up to date is found out without it.
  const { parseYaml } = await import("@redocly/openapi-core");
  // The cast: that they are Arazzo is what lint makes sure of.
  const all = files.flatMap((file) => (parseYaml(readFileSync(file, "utf8")) as { workflows: Workflow[] }).workflows);
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

/** The document with what workflows tell a reader, for the docs and for whatever translates them. */
export async function withJourneys(document: Document, files: string[]): Promise<Document> {
  const journeys = await journeysOf(files);
  return Object.keys(journeys).length === 0 ? document : { ...document, "x-journeys": journeys };
}
