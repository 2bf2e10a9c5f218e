import { isCurrent, type Operation } from "../../api/operation.js";
import { clientModel } from "../../client/model.js";
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
function firstCall(all: readonly Operation[]): Operation | undefined {
  const harmless = all.filter((operation) => operation.method === "GET" && isCurrent(operation));
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
  const { api } = speech;
  const client = clientModel(api);
  const first = firstCall(api.operations);
  const [intro, sections] = split(api.description ?? "");
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
