import { Marked, Renderer, type Token, type Tokens } from "marked";
import { kept } from "../../contract/kept.js";
import { escapeHtml } from "../escape.js";
import { plainLine } from "../markdown.js";

/** A node of Markdown as Redoc has it after parsing. */
interface TextNode {
  readonly $$mdtype: "Node";
  readonly type: string;
  readonly tag?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly TextNode[];
}

const node = (type: string, attributes: TextNode["attributes"], children: TextNode[] = []): TextNode => ({
  $$mdtype: "Node",
  type,
  attributes,
  children,
});

/** Writes HTML with the marks that Redoc's own has. */
class PageRenderer extends Renderer {
  override code({ text, lang = "" }: Tokens.Code): string {
    return `<pre data-language="${escapeHtml(lang)}">${escapeHtml(text)}\n</pre>\n`;
  }

  override table(table: Tokens.Table): string {
    return `<div class="md-table-wrapper">${super.table(table).replace("<table>", '<table class="md">')}</div>\n`;
  }
}

const marked = new Marked().setOptions({ renderer: new PageRenderer() });

const htmlNode = (html: string): TextNode => ({
  ...node("tag", { name: "div", attrs: { dangerouslySetInnerHTML: { __html: html } } }),
  tag: "html",
});

const headingNode = (level: number, text: string, id: string | undefined): TextNode =>
  node("heading", { level, ...(id !== undefined && { id }) }, [
    node("inline", {}, [node("text", { content: plainLine(text) })]),
  ]);

/** How {@link renderedText} treats headings. */
interface Headings {
  /** Ids of the headings, in order. Default: Redoc makes them. */
  ids?: readonly string[];
  /** Whether Redoc's menu and links lead to the headings. Default: true. */
  hasPlaces?: boolean;
}

const keptNodes = kept<readonly TextNode[]>();

/**
 * Renders Markdown in a form that Redoc shows without parsing it: nodes for the headings, which are places of Redoc, and HTML
 * for what is between them.
 */
export const renderedText = (markdown: string, headings: Headings = {}): readonly TextNode[] =>
  keptNodes(JSON.stringify([markdown, headings]), () => rendered(markdown, headings));

function rendered(markdown: string, { ids = [], hasPlaces = true }: Headings): TextNode[] {
  const nodes: TextNode[] = [];
  const left = [...ids];
  let between: Token[] = [];
  const flush = () => {
    const html = marked.parser(between);
    if (html.trim() !== "") nodes.push(htmlNode(html));
    between = [];
  };
  for (const token of marked.lexer(markdown)) {
    if (token.type === "heading" && hasPlaces) {
      flush();
      nodes.push(headingNode(token.depth, token.text, left.shift()));
    } else between.push(token);
  }
  flush();
  return nodes;
}
