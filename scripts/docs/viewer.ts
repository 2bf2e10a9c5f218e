import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ownSources } from "../contract/sources.js";
import { barHeight, browserScript } from "./page.js";

/** A language of code samples, as Redoc's `codeSamples.languages` lists it. */
export interface SampleLanguage {
  lang: string;
  label: string;
}

/** Stands where the viewer would load its logo from the network. */
const logo =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16"><text x="0" y="12" font-family="sans-serif" font-size="12" font-weight="bold" fill="#888">Redoc</text></svg>',
  ).replaceAll("'", "%27");

/** Where Redoc's page asks for a label of its own: it has English ones only, and no option for others. */
const label = /(translate:\(e,t\)=>)(?=\(typeof t==`string`\?t:t\?\.defaultValue\)\|\|e\|\|``)/;

/** Words that Redoc asks no label for. The label that stands for one is called like it. */
const words = [
  ...["One of:", "Any of:", "Enum:", "Value:", "Items ", "non-empty", "Response status", "link to "],
  ...["Copy", "collapse", "Collapse all", "Expand all", "Open in new tab", "Cancel", "Switch color mode"],
  ...["Search docs...", "Search endpoints, schemas, and more...", "Searching...", "No results"],
  ...["to navigate", "to select", "to exit"],
  ...["Open navigation menu", "Close navigation menu", "Show sidebar", "Hide sidebar", "redocly logo"],
];

/** More of them, which are something else in other places. */
const wordsInPlace: Record<string, string> = {
  and: "(?<=(?:children|label):` ?)and(?= ?`)",
  or: "(?<=(?:children|label):` ?)or(?= ?`)",
  items: "(?<=\\(`)items(?=`,\\w\\.min)",
  characters: "(?<=\\(`)characters(?=`,\\w\\.min)",
};

/** Redoc's module with a label in the place of each word. */
function withWords(module: string): string {
  const texts = `(?<=\`)(?:${words.map((word) => word.replaceAll(".", "\\.")).join("|")})(?=\`|\\$\\{)`;
  const missing = new Set([...words, ...Object.keys(wordsInPlace)]);
  const labelled = module.replace(new RegExp([texts, ...Object.values(wordsInPlace)].join("|"), "g"), (word) => {
    missing.delete(word);
    return `\${globalThis.viewerLabels?.["${word}"]||"${word}"}`;
  });
  if (missing.size > 0)
    throw new Error(
      `This version of Redoc does not have these words: ${[...missing].join(", ")}. Find what it has instead, and mend viewer.ts.`,
    );
  return labelled;
}

/** A letter as JavaScript spells it in ASCII. */
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Redoc's module with what must not stand in an inline script taken out: the end of a script, carriage returns
 * (HTML turns them into line feeds, which would change the hash), and the address of its logo. All of it is ASCII: a single
 * letter beyond Latin 1 would make the browser keep and compile the whole script at two bytes a letter, a tenth slower.
 */
function readViewer(): string {
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const module = ownSources.text(join(dirname(cli), "lib", "chunks", "redoc.standalone.js"));
  if (!label.test(module))
    throw new Error(
      "This version of Redoc asks for its labels in another way. Find it, and mend `label` in viewer.ts.",
    );
  return withWords(module)
    .replace(label, "$1globalThis.viewerLabels?.[e]||")
    .replace(/\r\n?/g, "\n")
    .replace(/<\/(?=script)/gi, "<\\/")
    .replace(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, logo)
    .replace(/[\x80-\uffff]/g, escaped);
}

/** Shows the examples of a body by themselves. The viewer knows it by this label, and offers it where there is a body. */
const payload: SampleLanguage = { lang: "payload", label: "Payload" };

let viewer: string | undefined;

const inScript = (value: unknown): string => JSON.stringify(value).replace(/[<\x80-\uffff]/g, escaped);

/** The parts of the script that differ from page to page. */
export interface ViewerOptions {
  languages: SampleLanguage[];
  /** The viewer's labels by their keys; those that are not here are English. */
  labels: Record<string, string>;
  /** The hash of each operation by its id in lower case, for links that name the operation alone. */
  places: Record<string, string>;
}

/** A script of our own in a scope of its own. */
const ownScript = (name: string): string => `{\n${browserScript(name)}}`;

/**
 * The script of the page: Redoc, and the call that shows the data block with id `definition` with it.
 * Redoc shows a code sample only if its language is in `languages`.
 */
export function viewerScript({ languages, labels, places }: ViewerOptions): string {
  viewer ??= readViewer();
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
${viewer}
const places = new Map(Object.entries(${inScript(places)}));
${ownScript("places.js")}
const definition = JSON.parse(document.getElementById("definition").textContent);
hydrate(definition, ${inScript(options)}, document.getElementById("redoc"));
${["keep-place.js", "drawn.js", "access.js", "copy.js", "title.js", "print.js"].map(ownScript).join("\n")}
`;
}
