import { isCurrent, type Operation } from "../api/operation.js";
import { clientModel } from "../client/model.js";
import type { DocsContext } from "./docs-context.js";
import { editionNotice } from "./edition-notice.js";
import { anchorsOf } from "./guide/anchors.js";
import { code, paragraphs } from "./markdown.js";
import { mockAddress, mockKeys } from "./mock-address.js";

const link = (text: string, href: string, about?: string): string =>
  `- [${text}](${href})${about === undefined ? "" : `: ${about.trim().replace(/\s+/g, " ")}`}`;

/** The facts that every call needs: the host, the headers of the signature, and the mock. */
function essentials({ api, isHouse, language }: DocsContext): string {
  const signature = anchorsOf(`## ${language.signature.heading}`)[0]?.replace(/^.*\//, "");
  const [server] = api.servers;
  const { accessKey, secretKey } = mockKeys;
  const { packageName } = clientModel(api);
  const headers = Object.values(api.signature ?? {}).map(code);
  return [
    server && `- Host: ${server.url}`,
    headers.length > 0 &&
      `- Signature: every request has the headers ${headers.join(", ")}; [worked out](guide.md#${signature}) in the guide`,
    isHouse &&
      `- Mock: \`npm run mock\`, or \`npx ${packageName} mock\`, listens on ${mockAddress} and accepts the access key ${code(accessKey)} with the secret key ${code(secretKey)}`,
  ]
    .filter((line) => typeof line === "string")
    .join("\n");
}

/** The index of the docs for language models (llmstxt.org). */
export function llmsText(context: DocsContext, files: ReadonlyMap<string, string>): string {
  const { api, isHouse } = context;
  const { title, summary, tags, operations } = api;
  const linkTo = ({ id, summary: about }: Operation): string => link(id, files.get(id) ?? "", about);
  const current = operations.filter(isCurrent);
  const deprecated = operations.filter((operation) => !isCurrent(operation));
  const declared = new Set(tags.map(({ name }) => name));
  const groups = [...tags, { title: "Other operations", name: undefined }];
  const tagOf = ({ tag = "" }: Operation) => (declared.has(tag) ? tag : undefined);
  const sections = groups.flatMap(({ title: heading, name }) => {
    const links = current.filter((operation) => tagOf(operation) === name).map(linkTo);
    return links.length === 0 ? [] : [`## ${heading}`, links.join("\n")];
  });
  const guideParts = "keys, the first call, the signature worked out, errors, paging, waiting, limits, journeys";
  const contract = isHouse
    ? "the whole contract, in which every claim that is not certain is marked"
    : "the whole contract";
  const text = paragraphs(
    `# ${title}`,
    summary && `> ${summary}`,
    editionNotice(context),
    essentials(context),
    "## Guide",
    [
      link("Guide", "guide.md", isHouse ? guideParts : undefined),
      link("Everything in one file", "llms-full.txt", "the guide and every operation"),
      link("OpenAPI document", "openapi.yaml", contract),
    ].join("\n"),
    ...sections,
    "## Optional",
    [
      link("OpenAPI document as JSON", "openapi.json"),
      ...(isHouse ? [link("Coverage", "coverage.html", "what is proven of each operation and response")] : []),
      ...deprecated.map(linkTo),
    ].join("\n"),
  );
  return `${text}\n`;
}
