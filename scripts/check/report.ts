import { readMockOverlay } from "../api/mock-overlay.js";
import { isCurrent } from "../api/operation.js";
import { compiledProgram } from "../cli/compiled.js";
import { readCompanions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
import type { Finding, Place } from "../contract/finding.js";
import { lintContract, loadContract } from "../contract/load.js";
import { Places } from "../contract/places.js";
import { LintError, type Problem } from "../contract/problem.js";
import { Sources } from "../contract/sources.js";
import { isLanguageTag } from "../docs/languages/index.js";
import { whileLinting } from "../generate/while-linting.js";
import { apiOf } from "../mock/api-of.js";
import type { KeywordReport } from "../proof/keywords/measure.js";
import { createValidator } from "../proof/validators.js";
import { belongingTo } from "./belonging.js";
import { type Coverage, coverageOf } from "./coverage.js";
import { checkExamples } from "./examples.js";
import { formatWarnings } from "./formats.js";
import { checkBehaviour } from "./mock/behaviour.js";
import { checkNames } from "./names.js";
import { checkOrphans } from "./orphans.js";
import { checkPlaceholders } from "./placeholders.js";
import { checkProse } from "./prose.js";
import { type Proof, type Prover, prove, startProver } from "./prove.js";
import { type Certainty, countMarks, type Mark, marksOf } from "./provenance.js";
import { checkRelease, type SinceRelease } from "./release.js";
import { checkShown } from "./shown.js";
import { checkStory } from "./story.js";
import { toolTraps } from "./tool-traps.js";
import { acceptTexts } from "./translation-lock.js";
import { checkTranslation, type Translation } from "./translations.js";

/** The facts about a contract that passes lint. */
export interface Facts {
  operations: { current: number; deprecated: number };
  examples: Coverage & { checked: number };
  workflows: number;
  /** Whether the house rules apply. */
  house: boolean;
  translations: Translation[];
  provenance: { counts: Record<string, Record<Certainty, number>>; marks: Mark[] };
  /** The texts whose translations were accepted, if requested. */
  accepted?: (Partial<Place> & { pointer: string; text: string })[];
  /** How the tools treat the keywords, if requested. */
  keywords?: KeywordReport[];
  /** The changes since the last release; absent without a release record. */
  since?: SinceRelease;
  /** Absent if there are other findings, since the proof needs valid examples. */
  proof?: Proof;
}

export interface CheckOptions {
  /** Accepts the translations as right for the current texts: all, or those of an operation, a resource or a component. */
  acceptTranslations?: boolean | string;
  /** Measures how the tools treat the contract's keywords. */
  keywords?: boolean;
  /** Whether client and mock are proven. @default true */
  proof?: boolean;
  /** Whether the house rules apply, and missing examples are findings. @default true */
  house?: boolean;
}

export interface Report extends Partial<Facts> {
  ok: boolean;
  findings: Finding[];
  /** Remarks on valid parts that may not do what their author expects. */
  warnings: Finding[];
}

const lintFinding = ({ rule, message, pointer, file, line }: Problem): Finding => ({
  check: "lint",
  message: `${rule}: ${message}`,
  pointer,
  file,
  line,
});

/** This thread, which lints this project's own contract after it is bundled, so that the proof can begin before. */
const lintLater = compiledProgram ? { lint: lintContract } : undefined;

/** Checks a contract. If lint finds errors, the report has no facts. */
export async function check(input: string, options: CheckOptions = {}): Promise<Report> {
  const prover = startProver();
  try {
    const sources = new Sources();
    const { made: contract, warnings: linted } = await whileLinting(lintLater, async (lint) => {
      const contract = await loadContract(input, sources, lint);
      prover.begin(apiOf(contract.document));
      return contract;
    });
    const { document, isHouse, deviations } = contract;
    const report = await checkDocument(document, input, { ...options, house: isHouse }, sources, prover);
    const places = new Places(document, input, sources);
    const corrected = deviations.map(({ what, instead, pointer }): Finding => {
      return { check: "contract", message: `${what}; ${instead}.`, pointer, ...places.of(pointer) };
    });
    const warnings = [...linted, ...contract.warnings].map(lintFinding);
    return { ...report, warnings: [...warnings, ...corrected, ...report.warnings] };
  } catch (error) {
    if (!(error instanceof LintError)) throw error;
    return { ok: false, findings: error.problems.map(lintFinding), warnings: [] };
  } finally {
    prover.stop();
  }
}

/** Checks a contract that passes lint and was read from `sources`. */
export async function checkDocument(
  document: Document,
  input: string,
  options: CheckOptions = {},
  sources = new Sources(),
  prover?: Prover,
): Promise<Report & Facts> {
  const { acceptTranslations = false, keywords = false, proof = true, house = true } = options;
  const api = apiOf(document);
  const places = new Places(document, input, sources);
  const located = (finding: Finding): Finding =>
    finding.file === undefined ? { ...finding, ...places.of(finding.pointer) } : finding;
  const asked = (finding: Finding): boolean => house || finding.house !== true;
  const validator = createValidator(api);
  const examples = checkExamples(api, validator);
  const { coverage, findings: uncovered } = coverageOf(api);
  const marks = marksOf(api, places);
  const companions = await readCompanions(document, input, sources);
  const { overlays, workflows, documentWithJourneys, problems } = companions;
  const languages = problems.length > 0 ? [] : Object.entries(overlays).filter(([name]) => isLanguageTag(name));
  const isTaken = typeof acceptTranslations === "string" ? belongingTo(api, acceptTranslations) : () => true;
  const accepted = languages.flatMap(([, path]) =>
    acceptTranslations === false ? [] : [...acceptTexts(documentWithJourneys, path, isTaken)],
  );
  const translations = languages.map(([tag, path]) =>
    checkTranslation(documentWithJourneys, places, tag, path, sources),
  );
  const mockOverlay =
    problems.length === 0 && overlays.mock !== undefined
      ? await readMockOverlay(api, overlays.mock, sources)
      : undefined;
  const mock = proof && mockOverlay !== undefined ? checkBehaviour(api, mockOverlay) : undefined;
  const release = await checkRelease({ input, api, workflows: companions.journeys, mock: mockOverlay, sources }, proof);
  const findings: Finding[] = house ? [...examples.findings, ...checkNames(api)] : [];
  // This check needs valid examples and usable schemas.
  if (house && examples.findings.length === 0) findings.push(...checkShown(api, validator));
  if (house) findings.push(...uncovered, ...checkStory(api), ...checkPlaceholders(input, sources));
  if (house) findings.push(...checkOrphans(input, sources), ...checkProse(api, input, sources));
  findings.push(...(mock?.findings ?? []).filter(asked), ...release.findings);
  findings.push(...problems.map(lintFinding), ...translations.flatMap((each) => each.findings));
  const isProvable = findings.length === 0 && examples.findings.length === 0;
  if (!isProvable) prover?.stop();
  const proven = proof && isProvable ? await prove(api, validator, mock?.behaviour, prover) : undefined;
  const unproven = (proven?.findings ?? []).filter(asked);
  // In another vendor's document, an invalid example is harmless, and so is a difference of the client or the mock.
  const isDoubt = ({ check }: Finding) => !house && check !== "mock";
  findings.push(...unproven.filter((finding) => !isDoubt(finding)));
  const doubts = [...(house ? [] : examples.findings), ...unproven.filter(isDoubt)];
  const current = api.operations.filter(isCurrent).length;
  const report: Report & Facts = {
    ok: findings.length === 0,
    findings: findings.map(located),
    warnings: [
      ...translations.flatMap((each) => each.warnings),
      ...formatWarnings(api),
      ...(house ? [] : toolTraps(api)),
      ...doubts,
    ].map(located),
    operations: { current, deprecated: api.operations.length - current },
    examples: { checked: examples.checked, ...coverage },
    workflows,
    house,
    translations: translations.map(({ translation }) => translation),
    provenance: { counts: countMarks(api, marks), marks },
  };
  if (release.since !== undefined) report.since = release.since;
  // Loaded on demand, since it needs more packages.
  if (keywords) report.keywords = await (await import("../proof/keywords/measure.js")).measureKeywords(api);
  if (acceptTranslations !== false)
    report.accepted = accepted.map(([pointer, text]) => ({ pointer, text, ...places.of(pointer) }));
  if (proven !== undefined) report.proof = proven.proof;
  return report;
}
