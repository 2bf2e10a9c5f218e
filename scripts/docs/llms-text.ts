import { isCurrent, type Operation } from "../api/operation.js";
import { clientModel } from "../client/model.js";
import type { DocsContext } from "./docs-context.js";
import { editionNotice } from "./edition-notice.js";
import { chapterFragment } from "./guide/anchors.js";
import { code, paragraphs } from "./markdown.js";
import { mockAddress, mockKeys } from "./mock-address.js";

const link = (text: string, href: string, about?: string): string =>
  `- [${text}](${href})${about === undefined ? "" : `: ${about.trim().replace(/\s+/g, " ")}`}`;

/** The facts that every call needs: the host, the headers of the signature, and the mock. */
function essentials({ api, isHouse, language }: DocsContext): string {
  const { llms: texts } = language;
  const [server] = api.servers;
  const { packageName } = clientModel(api);
  const headers = Object.values(api.signature ?? {}).map(code);
  const keys = { accessKey: code(mockKeys.accessKey), secretKey: code(mockKeys.secretKey) };
  return [
    server && texts.host({ url: server.url }),
    headers.length > 0 && texts.signature({ headers, guide: `guide.md${chapterFragment(language.signature.heading)}` }),
    isHouse && texts.mock({ packageName, address: mockAddress, ...keys }),
  ]
    .filter((line) => typeof line === "string")
    .map((line) => `- ${line}`)
    .join("\n");
}

/** The index of the docs for language models (llmstxt.org). `root` is the address of the folder of the contract. */
export function llmsText(context: DocsContext, files: ReadonlyMap<string, string>, root = ""): string {
  const { api, isHouse, language } = context;
  const { llms: texts } = language;
  const { title, summary, tags, operations } = api;
  const linkTo = ({ id, summary: about }: Operation): string => link(id, files.get(id) ?? "", about);
  const current = operations.filter(isCurrent);
  const deprecated = operations.filter((operation) => !isCurrent(operation));
  const declared = new Set(tags.map(({ name }) => name));
  const groups = [...tags, { title: language.reference.otherOperations, name: undefined }];
  const tagOf = ({ tag = "" }: Operation) => (declared.has(tag) ? tag : undefined);
  const sections = groups.flatMap(({ title: heading, name }) => {
    const links = current.filter((operation) => tagOf(operation) === name).map(linkTo);
    return links.length === 0 ? [] : [`## ${heading}`, links.join("\n")];
  });
  const text = paragraphs(
    `# ${title}`,
    summary && `> ${summary}`,
    editionNotice(context),
    essentials(context),
    `## ${texts.guide}`,
    [
      link(texts.guide, "guide.md", isHouse ? texts.guideParts : undefined),
      link(texts.full, "llms-full.txt", texts.fullParts),
      link(texts.openapi, `${root}openapi.yaml`, texts.openapiParts({ isMarked: isHouse })),
    ].join("\n"),
    ...sections,
    `## ${texts.optional}`,
    [
      link(texts.json, `${root}openapi.json`),
      ...(isHouse ? [link(texts.coverage, "coverage.html", texts.coverageParts)] : []),
      ...deprecated.map(linkTo),
    ].join("\n"),
  );
  return `${text}\n`;
}
