import { Marked, type Tokens } from "marked";
import { kept } from "../contract/kept.js";
import { escapeHtml } from "./escape.js";

/** Options of the conversion. */
interface Part {
  /** Number of levels by which headings are lowered. */
  below: number;
  /** The ids of its first headings, in order. */
  ids: string[];
}

/** The HTML that the docs write into Markdown. Other HTML is shown as text. */
const own = /^(<br>|<a id="[^"<>]*">|<\/a>)+$/;

/** Adds the name of its column to each cell, so that a narrow screen can show each row as a list. */
function tableHtml(
  this: { parser: { parseInline: (tokens: Tokens.TableCell["tokens"]) => string } },
  table: Tokens.Table,
) {
  const names = table.header.map(({ tokens }) => this.parser.parseInline(tokens));
  const labels = table.header.map(({ text }) => escapeHtml(text));
  const rows = table.rows.map((row) => {
    const cells = row.map(
      ({ tokens }, n) => `<td data-label="${labels[n]}"><div>${this.parser.parseInline(tokens)}</div></td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const head = names.map((name) => `<th scope="col">${name}</th>`).join("");
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n`;
}

const keptHtml = kept<string>();

/** Renders Markdown as HTML. */
export const markdownHtml = (markdown: string, part: Part): string =>
  keptHtml(JSON.stringify([markdown, part]), () => rendered(markdown, part));

function rendered(markdown: string, { below, ids }: Part): string {
  const left = [...ids];
  const marked = new Marked({
    renderer: {
      html: ({ text }) => (own.test(text.trim()) ? text : escapeHtml(text)),
      // Long names break between their words only.
      codespan: ({ text }) => `<code>${escapeHtml(text).replace(/(?<=\w[./_]|\[\][.])(?=\w)/g, "<wbr>")}</code>`,
      heading({ depth, tokens }) {
        const id = left.shift();
        const name = `h${Math.min(6, depth + below)}`;
        return `<${name}${id === undefined ? "" : ` id="${escapeHtml(id)}"`}>${this.parser.parseInline(tokens)}</${name}>\n`;
      },
      table(table) {
        return tableHtml.call(this, table);
      },
    },
  });
  return marked.parse(markdown, { async: false });
}
