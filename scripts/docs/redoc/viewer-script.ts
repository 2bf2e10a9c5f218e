import { asciiScript } from "../escape.js";
import { barHeight } from "../page-style.js";
import { browserScript } from "./browser-script.js";
import { redocScript } from "./redoc-script.js";

/** A language of code samples, as Redoc's `codeSamples.languages` lists it. */
export interface SampleLanguage {
  lang: string;
  label: string;
}

/** Shows the examples of a body by themselves. Redoc recognizes it by this label and offers it where there is a body. */
const payload: SampleLanguage = { lang: "payload", label: "Payload" };

/** The values that differ from page to page. */
export interface ViewerOptions {
  /** Redoc shows a code sample only if its language is listed here. */
  languages: SampleLanguage[];
  /** Redoc's labels by their keys; missing ones are English. */
  labels: Record<string, string>;
  /** The URL fragment of each operation by its id in lower case, for links that name the operation alone. */
  fragments: Record<string, string>;
}

const inScript = (value: unknown): string => asciiScript(JSON.stringify(value)).replaceAll("<", "\\u003c");

/** A script of `browser/` in a scope of its own. */
const scopedScript = (name: string): string => `{\n${browserScript(name)}}`;

/** The script of the page: Redoc, the call that renders the data block with id `definition`, and the scripts of `browser/`. */
export function viewerScript({ languages, labels, fragments }: ViewerOptions): string {
  const options = {
    codeSamples: { languages: [...languages, payload] },
    disableTelemetry: true,
    skipBundle: true,
    showExtensions: false,
    jsonSamplesExpandLevel: "all",
    schemasExpansionLevel: 2,
    scrollYOffset: barHeight,
  };
  return `globalThis.viewerLabels = ${inScript(labels)};
${redocScript()}
const places = new Map(Object.entries(${inScript(fragments)}));
${scopedScript("places.js")}
const definition = JSON.parse(document.getElementById("definition").textContent);
hydrate(definition, ${inScript(options)}, document.getElementById("redoc"));
${["keep-place.js", "drawn.js", "access.js", "copy.js", "title.js", "print.js"].map(scopedScript).join("\n")}
`;
}
