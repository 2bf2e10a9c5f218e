import { readCompanions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
import { applyOverlay } from "../contract/overlay.js";
import { atPointer } from "../contract/pointer.js";
import type { Settle } from "./edits.js";
import type { Finding } from "./ledger.js";
import type { Answer } from "./questions.js";
import { ResponseEdits } from "./response-edits.js";
import { SchemaEdits } from "./schema-edits.js";
import type { VerifiedFiles } from "./verified-contract.js";
import type { Outcome } from "./verify.js";
import { answeredWording, wordings } from "./wording.js";
import { createWorkbench } from "./workbench.js";

/** A finding that needs a decision, since no edit resolves it. */
export interface Unsettled {
  readonly finding: Finding;
  readonly why: string;
}

/** A proposed change of the contract, with the findings that it does not resolve. */
export interface Proposal {
  /** The changed files, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Findings that somebody has to resolve by hand. */
  readonly byHand: readonly Unsettled[];
}

/** Selects the edit that resolves a finding. */
function settlerOf(schemas: SchemaEdits, responses: ResponseEdits, { kind, keyword }: Finding): Settle {
  const byKeyword: Record<string, Settle> = {
    required: schemas.release,
    type: schemas.widen,
    enum: schemas.enumerate,
    nested: schemas.nest,
    place: schemas.move,
    responses: responses.respond,
    content: responses.retype,
    header: responses.releaseHeader,
    success: responses.succeed,
    "x-pagination": responses.unpage,
  };
  if (kind === "new" && keyword === undefined) return schemas.declare;
  return byKeyword[keyword ?? ""] ?? schemas.loosen;
}

/** Why a finding has no edit, by keyword. */
const reasons: Readonly<Record<string, string>> = {
  body: "OpenAPI cannot say that a response of JSON is none",
  success: "the result is not as declared, so the response may be a refusal",
  enum: "the value does not look like a constant, and values are not written",
  type: "it is a whole body, or a waiter or an upload of the client reads through it",
};

/** Writes the answer to a question into the contract, with a verified mark. */
function settleAnswer(edits: SchemaEdits, { question, answer }: Answer): void {
  if (answer === undefined) return;
  const { pointer } = question.mark;
  const isPlain = ["fields", "call"].includes(question.form) || answer === "declared";
  edits.mark(pointer, isPlain ? wordings.asDeclared : answeredWording(answer));
  if (!isPlain) edits.answered(pointer, answer);
}

/** The contract in each language that has an Overlay, by language tag. */
async function translationsOf({ api, input, sources }: VerifiedFiles): Promise<Map<string, Document>> {
  const { overlays, documentWithJourneys } = await readCompanions(api.document, input, sources);
  const tags = Object.entries(overlays).filter(([tag]) => tag in wordings.seen);
  const all = tags.map(async ([tag, path]) => [tag, await applyOverlay(documentWithJourneys, path, sources)] as const);
  return new Map(await Promise.all(all));
}

/**
 * Edits the contract to match the service: it allows each finding and records each answer. Comments and layout are
 * kept.
 */
export async function propose(
  claims: VerifiedFiles,
  { findings, answers, redaction }: Outcome,
  date: string,
): Promise<Proposal> {
  const { api, places, input, sources } = claims;
  const bench = createWorkbench(input, places, sources);
  const translations = findings.some(({ keyword }) => keyword === "enum") ? await translationsOf(claims) : new Map();
  const translated = (tag: string, pointer: string) => String(atPointer(translations.get(tag), pointer) ?? "");
  // The edit of one finding must see the edits of earlier findings, so all of them edit one copy.
  const copy = { ...api, document: structuredClone(api.document) };
  const proposing = { api: copy, bench, date, redaction, translated };
  const [schemas, responses] = [new SchemaEdits(proposing), new ResponseEdits(proposing)];
  const byHand = findings
    .filter((finding) => !settlerOf(schemas, responses, finding)(finding))
    .map((finding) => ({
      finding,
      why: reasons[finding.keyword ?? ""] ?? "its name may be a value, or its schema has no name",
    }));
  for (const each of answers) settleAnswer(schemas, each);
  return { files: bench.finish(), byHand };
}
