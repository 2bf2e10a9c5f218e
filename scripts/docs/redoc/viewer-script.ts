import { join } from "node:path";
import { kept } from "../../contract/kept.js";
import { ownSources } from "../../contract/sources.js";
import { asciiScript } from "../escape.js";
import type { Replacements } from "../sample-target.js";
import { redocScript } from "./redoc-script.js";

/** The values that differ from page to page. */
export interface ViewerOptions {
  /** The languages of code samples. Redoc shows a sample only if its language is listed here. */
  languages: { lang: string; label: string }[];
  /** Redoc's labels by their keys; missing ones are English. */
  labels: Record<string, string>;
  /** What makes the samples call the mock, with `{origin}`, `{accessKey}` and `{secretKey}` in place of its own. */
  replacements: Replacements;
  /** The URL fragment of each operation by its id in lower case, for links that name the operation alone. */
  fragments: Record<string, string>;
}

/** Redoc recognizes this label and shows the examples of a body under it. */
const payload = { lang: "payload", label: "Payload" };

const inScript = (value: unknown): string => asciiScript(JSON.stringify(value)).replaceAll("<", "\\u003c");

/** The text of a script of `browser/` with LF only. */
export const browserScript = (name: string): string =>
  ownSources.text(join(import.meta.dirname, "browser", name)).replace(/\r\n?/g, "\n");

/** A script of `browser/` in a scope of its own. */
const scopedScript = (name: string): string => `{\n${browserScript(name)}}`;

const keptScript = kept<string>();

/** The script of the page: Redoc, the call that renders the data block with id `definition`, and the scripts of `browser/`. */
export const viewerScript = (options: ViewerOptions): string =>
  keptScript(JSON.stringify(options), () => scriptWith(options));

function scriptWith({ languages, labels, replacements, fragments }: ViewerOptions): string {
  const options = {
    codeSamples: { languages: [...languages, payload] },
    disableTelemetry: true,
    skipBundle: true,
    showExtensions: false,
    jsonSamplesExpandLevel: "all",
    schemasExpansionLevel: 2,
  };
  return `globalThis.viewerLabels = ${inScript(labels)};
${redocScript()}
const places = new Map(Object.entries(${inScript(fragments)}));
${scopedScript("places.js")}
const definition = JSON.parse(document.getElementById("definition").textContent);
{
const replacements = ${inScript(replacements)};
${browserScript("sample-target.js")}}
hydrate(definition, ${inScript(options)}, document.getElementById("redoc"));
${["load.js", "run.js", "search.js", "keep-place.js", "reach.js", "drawn.js", "keyboard-access.js", "copy.js", "copy-markdown.js", "setup.js", "title.js", "print.js", "uncertain.js", "structure.js", "focus.js"].map(scopedScript).join("\n")}
`;
}
