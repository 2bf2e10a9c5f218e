import { isCurrent } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { readCompanions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
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
import { checkBehaviour } from "./mock/behaviour.js";
import { checkNames } from "./names.js";
import { type Proof, prove } from "./prove.js";
import { type Certainty, countMarks, type Mark, marksOf } from "./provenance.js";
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
  options: CheckOptions = {},
  sources = new Sources(),
): Promise<Report & Facts> {
  const { acceptTranslations = false, keywords = false, proof = true, house = true } = options;
  const api = readApi(document);
  const places = new Places(document, input, sources);
  const located = (finding: Finding): Finding =>
    finding.file === undefined ? { ...finding, ...places.of(finding.pointer) } : finding;
  const asked = (finding: Finding): boolean => house || finding.house !== true;
  const validator = createValidator(api);
  const examples = checkExamples(api, validator);
  const { coverage, findings: uncovered } = coverageOf(api);
  const marks = marksOf(api, places);
  const { overlays, workflows, documentWithJourneys, problems } = await readCompanions(document, input, sources);
  const languages = problems.length > 0 ? [] : Object.entries(overlays).filter(([name]) => isLanguageTag(name));
  if (acceptTranslations) for (const [, path] of languages) acceptTexts(documentWithJourneys, path);
  const translations = languages.map(([tag, path]) =>
    checkTranslation(documentWithJourneys, places, tag, path, sources),
  );
  if (options.acceptRelease) acceptRelease(document, input);
  const mock =
    proof && problems.length === 0 && overlays.mock !== undefined
      ? await checkBehaviour(api, overlays.mock, sources)
      : undefined;
  const findings: Finding[] = [...examples.findings, ...checkNames(api)];
  // They go by examples that fit, under schemas that can be used.
  if (house && examples.findings.length === 0) findings.push(...checkShown(api, validator));
  if (house) findings.push(...uncovered, ...checkStory(api));
  findings.push(...(mock?.findings ?? []).filter(asked), ...checkRelease(document, input));
  findings.push(...problems.map(lintFinding), ...translations.flatMap((each) => each.findings));
  const proven = proof && findings.length === 0 ? await prove(api, validator, mock?.behaviour) : undefined;
  findings.push(...(proven?.findings ?? []).filter(asked));
  const current = api.operations.filter(isCurrent).length;
  const report: Report & Facts = {
    ok: findings.length === 0,
    findings: findings.map(located),
    warnings: formatWarnings(api).map(located),
    operations: { current, deprecated: api.operations.length - current },
    examples: { checked: examples.checked, ...coverage },
    workflows,
    house,
    translations: translations.map(({ translation }) => translation),
    provenance: { counts: countMarks(api, marks), marks },
  };
  // What measures them is loaded by those alone who ask.
  if (keywords) report.keywords = await (await import("../proof/keywords/measure.js")).measureKeywords(api);
  if (proven !== undefined) report.proof = proven.proof;
  return report;
}
