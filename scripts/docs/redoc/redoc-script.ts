import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ownSources } from "../../contract/sources.js";
import { asciiScript } from "../escape.js";
import { fixedTexts } from "./translated-labels.js";

/** Replaces the logo that Redoc loads from the network. */
const logo =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16"><text x="0" y="12" font-family="sans-serif" font-size="12" font-weight="bold" fill="#888">Redoc</text></svg>',
  ).replaceAll("'", "%27");

/** Redoc's lookup of a label. It has only English labels and no option for others. */
const lookup = /(translate:\(e,t\)=>)(?=\(typeof t==`string`\?t:t\?\.defaultValue\)\|\|e\|\|``)/;

/** Redoc builds the index of its own search when the browser is idle. The page has another search: Redoc builds its index if it is opened. */
const idleIndex = /(?<=if\()typeof window>`u`\|\|typeof window\.requestIdleCallback!=`function`(?=\)return\(\)=>\{\})/;

/** Redoc's panel of samples, from the chosen sample and the name of the chosen example to the text that it shows. */
const samplePanel =
  /(\w+)=\w+\.definitionSamples\?\.find\([\s\S]{0,600}?activeExampleName:(\w+)\}[\s\S]{0,4000}?source:(?=\w+,header:\{className:`code-block-header`)/;

/** Redoc's copy of the samples of an operation, without their `sources`. */
const sampleCopy =
  /(?<=`x-codeSamples`\])\?\.map\(\(\{lang:(\w),label:(\w),source:(\w)\}\)=>\(\{lang:\1,label:\2,source:\3\}\)\)/;

/** Redoc's text for what expands, in the order of English: "Show 3 properties". */
const shownProperties = /(return (\w)!==1&&(\w)\.push\(String\(\2\)\),[^;}]{1,80})(\3\.join\(` `\))/;

/** The forms of Redoc's code that are patched, and what the code does. */
const forms = [
  { pattern: lookup, does: "looks up its labels" },
  { pattern: idleIndex, does: "builds its index" },
  { pattern: samplePanel, does: "shows samples" },
  { pattern: sampleCopy, does: "shows samples" },
  { pattern: shownProperties, does: "counts properties" },
];

/** Patterns for the fixed texts that are a label in some positions only. */
const wordPatterns: Record<string, string> = {
  and: "(?<=(?:children|label):` ?)and(?= ?`)",
  or: "(?<=(?:children|label):` ?)or(?= ?`)",
  items: "(?<=\\(`)items(?=`,\\w\\.min)",
  characters: "(?<=\\(`)characters(?=`,\\w\\.min)",
};

/**
 * Replaces each text by a lookup of its label.
 * @throws Error that names the texts which this version of Redoc does not contain.
 */
function withLabels(script: string): string {
  const missing = new Set(Object.keys(fixedTexts));
  const words = [...missing].filter((word) => !(word in wordPatterns)).map((word) => word.replaceAll(".", "\\."));
  const texts = `(?<=\`)(?:${words.join("|")})(?=\`|\\$\\{)`;
  const labelled = script.replace(new RegExp([texts, ...Object.values(wordPatterns)].join("|"), "g"), (word) => {
    missing.delete(word);
    return `\${globalThis.viewerLabels?.["${word}"]||"${word}"}`;
  });
  if (missing.size > 0)
    throw new Error(
      `This version of Redoc does not contain these texts: ${[...missing].join(", ")}. Find what it contains instead, and update labels.ts.`,
    );
  return labelled;
}

let patched: string | undefined;

/**
 * Redoc's script with labels that can be translated, and without what an inline script must not contain: the end of a
 * script element, carriage returns (HTML turns them into line feeds, which changes the hash), and the address of its logo.
 * @throws Error if a version of Redoc has another form of what is patched here.
 */
export function redocScript(): string {
  if (patched !== undefined) return patched;
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const script = ownSources.text(join(dirname(cli), "lib", "chunks", "redoc.standalone.js"));
  const changed = forms.find(({ pattern }) => !pattern.test(script));
  if (changed !== undefined)
    throw new Error(`This version of Redoc ${changed.does} in another form. Find it, and update redoc-script.ts.`);
  const labelled = withLabels(script)
    .replace(
      shownProperties,
      (_, before, count, __, text) =>
        `${before}(globalThis.viewerLabels?.showProperties?.replace("{count}",${count})||${text})`,
    )
    .replace(idleIndex, "!0")
    // A sample has its text for each example of the body in `sources`.
    .replace(sampleCopy, "")
    .replace(samplePanel, (part, sample, example) => `${part}${sample}?.sources?.[${example}]??`)
    .replace(lookup, "$1globalThis.viewerLabels?.[e]||")
    .replace(/\r\n?/g, "\n")
    .replace(/<\/(?=script)/gi, "<\\/")
    .replace(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, logo);
  patched = asciiScript(labelled);
  return patched;
}
