import { columns } from "../cli/table.js";
import { readCompanions } from "../contract/companions.js";
import { type Document, isCurrent, operationsOf } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { loadContract } from "../contract/load.js";
import { Places } from "../contract/places.js";
import { LintError, type Problem } from "../contract/problem.js";
import { Sources } from "../contract/sources.js";
import { isLanguageTag } from "../docs/languages/index.js";
import type { KeywordReport } from "../proof/keywords/measure.js";
import { createValidator } from "../proof/validators.js";
import { type Coverage, coverageOf } from "./coverage.js";
import { checkExamples } from "./examples.js";
import { formatWarnings } from "./formats.js";
import { formatKeywords } from "./keywords.js";
import { checkBehaviour } from "./mock/behaviour.js";
import { checkNames } from "./names.js";
import { formatProof, type Proof, prove } from "./proof.js";
import { type Certainty, certainties, countMarks, type Mark, marksOf } from "./provenance.js";
import { acceptRelease, checkRelease } from "./release.js";
import { checkShown } from "./shown.js";
import { checkStory } from "./story.js";
import { acceptTexts } from "./translation-lock.js";
import { checkTranslation, type Translation } from "./translations.js";

/** What the check can say of a contract that lint lets pass. */
export interface Facts {
  operations: { current: number; deprecated: number };
  examples: Coverage & { checked: number };
  /** Number of workflow documents. */
  workflows: number;
  /** Whether it was held to the house rules. */
  house: boolean;
  translations: Translation[];
  provenance: { counts: Record<string, Record<Certainty, number>>; marks: Mark[] };
  /** What the tools make of the keywords, where that was asked for. */
  keywords?: KeywordReport[];
  /** Absent where something else was found: what is proven needs examples that fit. */
  proof?: Proof;
}

export interface CheckOptions {
  /** Says that the translations are right for the texts of now. */
  acceptTranslations?: boolean;
  /** Makes this contract the last release. */
  acceptRelease?: boolean;
  /** Measures what the tools make of the contract's keywords. */
  keywords?: boolean;
  /** False leaves out what client and mock prove of it. */
  proof?: boolean;
  /** False holds it to OpenAPI's rules alone, and to what can be proven without asking for more examples. */
  house?: boolean;
}

/** What `--json` prints. */
export interface Report extends Partial<Facts> {
  ok: boolean;
  findings: Finding[];
  /** What is no fault, but may not do what its author expects. */
  warnings: Finding[];
}

const lintFinding = ({ rule, message, pointer, file, line }: Problem): Finding => ({
  check: "lint",
  message: `${rule}: ${message}`,
  pointer,
  file,
  line,
});

/** Checks a contract. Without `operations` and what follows, lint has stopped it. */
export async function check(input: string, options: CheckOptions = {}): Promise<Report> {
  try {
    const sources = new Sources();
    const { document, isHouse } = await loadContract(input, sources);
    return await checkDocument(document, input, { ...options, house: isHouse }, sources);
  } catch (error) {
    if (!(error instanceof LintError)) throw error;
    return { ok: false, findings: error.problems.map(lintFinding), warnings: [] };
  }
}

/** Checks a contract that lint lets pass, and was read from `sources`. */
export async function checkDocument(
  document: Document,
  input: string,
  {
    acceptTranslations = false,
    acceptRelease: accept = false,
    keywords = false,
    proof: wanted = true,
    house = true,
  }: CheckOptions = {},
  sources = new Sources(),
): Promise<Report & Facts> {
  const places = new Places(document, input, sources);
  const operations = operationsOf(document);
  const deprecated = operations.filter((entry) => !isCurrent(entry)).length;
  const validator = createValidator(document);
  const examples = checkExamples(document, validator);
  const { coverage, findings } = coverageOf(document);
  const marks = marksOf(document, places);
  const { overlays, workflows, documentWithJourneys, problems } = await readCompanions(document, input, sources);
  const languages = problems.length > 0 ? [] : Object.entries(overlays).filter(([name]) => isLanguageTag(name));
  if (acceptTranslations) for (const [, path] of languages) acceptTexts(documentWithJourneys, path);
  const translations = languages.map(([tag, path]) =>
    checkTranslation(documentWithJourneys, places, tag, path, sources),
  );
  if (accept) acceptRelease(document, input);
  const rules =
    wanted && problems.length === 0 && overlays.mock !== undefined
      ? await checkBehaviour(document, overlays.mock, sources)
      : undefined;
  const located = (finding: Finding): Finding =>
    finding.file === undefined ? { ...finding, ...places.of(finding.pointer) } : finding;
  const asked = (finding: Finding): boolean => house || finding.house !== true;
  const all: Finding[] = [
    ...[
      ...examples.findings,
      ...checkNames(document),
      // They go by examples that fit, under schemas that can be used.
      ...(house && examples.findings.length === 0 ? checkShown(document, validator) : []),
      ...(house ? [...findings, ...checkStory(document)] : []),
      ...(rules?.findings ?? []).filter(asked),
      ...checkRelease(document, input),
    ].map(located),
    ...problems.map(lintFinding),
    ...translations.flatMap(({ findings }) => findings),
  ];
  const proven = wanted && all.length === 0 ? await prove(document, validator, rules?.behaviour) : undefined;
  all.push(...(proven?.findings ?? []).filter(asked).map(located));
  // What measures them is loaded by those alone who ask.
  const measured = keywords
    ? await (await import("../proof/keywords/measure.js")).measureKeywords(document)
    : undefined;
  return {
    ok: all.length === 0,
    findings: all,
    warnings: formatWarnings(document).map(located),
    operations: { current: operations.length - deprecated, deprecated },
    examples: { checked: examples.checked, ...coverage },
    workflows,
    house,
    translations: translations.map(({ translation }) => translation),
    provenance: { counts: countMarks(document, marks), marks },
    ...(measured && { keywords: measured }),
    ...(proven && { proof: proven.proof }),
  };
}

function table(counts: Facts["provenance"]["counts"]): string[] {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const rows = Object.entries(counts).map(([name, of]) => [name, ...certainties.map((each) => of[each])] as const);
  const totals = certainties.map((each) => sum(Object.values(counts).map((of) => of[each])));
  const cells = [
    ["provenance", ...certainties, "all"],
    ...[...rows, ["in all", ...totals] as const].map(([name, ...of]) => [name, ...of, sum(of)].map(String)),
  ];
  return columns(cells);
}

const listed = ({ certainty, note, pointer, file, line }: Mark): string =>
  `${file === undefined ? pointer : `${file}:${line} at ${pointer}`}\n  ${certainty}: ${note.replaceAll("\n", "\n  ")}`;

/** What the command prints of the facts. */
export function formatFacts(
  { operations, examples, workflows, house, translations, provenance, keywords, proof }: Facts,
  options: { provenance: boolean },
): string {
  const of = ({ count, covered }: { count: number; covered: number }) => `${covered} of ${count}`;
  return [
    `operations  ${operations.current} current, ${operations.deprecated} deprecated`,
    `examples    ${examples.checked} checked; ${of(examples.bodies)} request bodies and ${of(examples.answers)} answers have one`,
    `workflows   ${workflows} linted`,
    ...(house ? [] : ["house rules off: no redocly.yaml above it loads scripts/lint/plugin.js"]),
    ...translations.map(
      ({ language, texts, translated }) =>
        `${language.padEnd(11)} ${translated.toLocaleString("en")} of ${texts.toLocaleString("en")} texts translated`,
    ),
    "",
    ...(proof ? [...formatProof(proof), ""] : []),
    ...(keywords ? [...formatKeywords(keywords), ""] : []),
    ...table(provenance.counts),
    ...(options.provenance ? provenance.marks.map((mark) => `\n${listed(mark)}`) : []),
  ].join("\n");
}
