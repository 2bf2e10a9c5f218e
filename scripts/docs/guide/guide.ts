import { isCurrent, type Operation } from "../../api/operation.js";
import { clientModel } from "../../client/model.js";
import type { DocsContext } from "../docs-context.js";
import { editionNotice } from "../edition-notice.js";
import { paragraphs, section } from "../markdown.js";
import type { Sample } from "../samples.js";
import { certaintySection, journeysSection, mockSection, startSection } from "./sections.js";
import { signatureSection } from "./signature.js";
import {
  errorsSection,
  filesSection,
  pagingSection,
  rateLimitSection,
  removalsSection,
  waitingSection,
} from "./tables.js";

/** The first call to try: a GET, if possible without an id in its path. */
function firstCall(all: readonly Operation[]): Operation | undefined {
  const reads = all.filter((operation) => operation.method === "GET" && isCurrent(operation));
  return reads.find(({ path }) => !path.includes("{")) ?? reads[0];
}

/** Splits a description before its first heading. */
function split(description: string): [intro: string, sections: string] {
  const at = /^#{1,6} /m.exec(description)?.index ?? description.length;
  return [description.slice(0, at), description.slice(at)];
}

/** The guide before the reference, in Markdown: the API's description with the `picture` in it, and sections made from the API. */
export async function guide(
  context: DocsContext,
  samples: Map<string, Sample[]>,
  picture: string | undefined,
): Promise<string> {
  const { api, language, isHouse } = context;
  const { coverage } = language;
  const client = clientModel(api);
  const first = firstCall(api.operations);
  const [intro, sections] = split(api.description ?? "");
  return paragraphs(
    editionNotice(context),
    intro,
    picture,
    first && startSection(context, first, client, samples.get(first.id) ?? []),
    sections,
    first && (await signatureSection(context, first)),
    errorsSection(context),
    pagingSection(context, client),
    waitingSection(context, client),
    rateLimitSection(context),
    filesSection(context),
    journeysSection(context),
    isHouse ? first && mockSection(context, first) : undefined,
    removalsSection(context),
    isHouse ? first && section(coverage.heading, coverage.text({ href: "coverage.html" })) : undefined,
    certaintySection(context),
  );
}
