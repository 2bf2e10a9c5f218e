import { clientModel } from "../../client/model.js";
import { isCurrent, type OperationEntry, operationsOf } from "../../contract/document.js";
import { paragraphs } from "../markdown.js";
import type { Sample } from "../samples.js";
import type { Speech } from "../speech.js";
import { certaintySection } from "./certainty.js";
import { coverageSection } from "./coverage.js";
import { errorsSection } from "./errors.js";
import { journeysSection } from "./journeys.js";
import { mockSection } from "./mock.js";
import { signatureSection } from "./signature.js";
import { startSection } from "./start.js";
import { filesSection, pagingSection, rateLimitSection, removalsSection, waitingSection } from "./tables.js";

/** The call to begin with: one that changes nothing and needs no id, if there is one. */
function firstCall(all: OperationEntry[]): OperationEntry | undefined {
  const harmless = all.filter((entry) => entry.method === "GET" && isCurrent(entry));
  return harmless.find(({ path }) => !path.includes("{")) ?? harmless[0];
}

/** A description cut before its first heading. */
function split(description: string): [intro: string, sections: string] {
  const at = /^#{1,6} /m.exec(description)?.index ?? description.length;
  return [description.slice(0, at), description.slice(at)];
}

/**
 * What stands before the reference, in Markdown: the document's own description with the `picture` in it, and what is told
 * about it as a whole, derived from the document.
 */
export async function guide(
  speech: Speech,
  samples: Map<string, Sample[]>,
  picture: string | undefined,
): Promise<string> {
  const { document } = speech;
  const client = clientModel(document);
  const first = firstCall(operationsOf(document));
  const [intro, sections] = split(document.info.description ?? "");
  return paragraphs(
    intro,
    picture,
    first && startSection(speech, first, client, samples.get(first.id) ?? []),
    sections,
    first && (await signatureSection(speech, first)),
    errorsSection(speech),
    pagingSection(speech, client),
    waitingSection(speech, client),
    rateLimitSection(speech),
    filesSection(speech),
    journeysSection(speech),
    first && mockSection(speech, first),
    removalsSection(speech),
    first && coverageSection(speech),
    certaintySection(speech),
  );
}
