import type { Files } from "../../../scripts/cli/files.js";
import * as docs from "../../../scripts/docs/docs-files.js";
import type { DocsEdition } from "../../../scripts/docs/edition.js";
import type { Content, Makers } from "../../../scripts/docs/makers.js";
import * as text from "../../../scripts/docs/markdown-files.js";
import * as markdown from "../../../scripts/docs/markdown-script.js";
import * as reference from "../../../scripts/docs/reference-page.js";

const joined = (made: Content): string => (typeof made === "string" ? made : [...made].join(""));

/** A function that makes a text as a whole, of one that makes it in pieces. */
const whole =
  <Args extends unknown[]>(make: (...args: Args) => Promise<Content>) =>
  async (...args: Args): Promise<string> =>
    joined(await make(...args));

export const renderDocs = whole(docs.renderDocs);
export const referencePage = whole(reference.referencePage);
export const markdownScript = whole(markdown.markdownScript);

async function allOf(makers: Makers): Promise<Files> {
  const made = Object.entries(makers).map(async ([path, make]) => [path, joined(await make())]);
  return Object.fromEntries(await Promise.all(made));
}

export const markdownFiles = async (...args: Parameters<typeof text.markdownFiles>): Promise<Files> =>
  allOf(await text.markdownFiles(...args));

export const generatePages = (editions: DocsEdition[]): Promise<Files> =>
  docs.generatePages(editions, {}, (_name, _editions, makers) => allOf(makers));
