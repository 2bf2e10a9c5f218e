import { readCompanions } from "../contract/companions.js";
import type { Document } from "../contract/document.js";
import { applyOverlay } from "../contract/overlay.js";
import { atPointer } from "../contract/pointer.js";
import type { FileClaims } from "./claims.js";
import type { Settle } from "./edits.js";
import type { Finding } from "./ledger.js";
import type { Answer } from "./questions.js";
import { ResponseEdits } from "./response-edits.js";
import { SchemaEdits } from "./schema-edits.js";
import type { Outcome } from "./verify.js";
import { answeredWording, wordings } from "./wording.js";
import { createWorkbench } from "./workbench.js";

/** A finding that no edit settles. */
export interface Unsettled {
  readonly finding: Finding;
  readonly why: string;
}

/** A change of the contract, and what it does not settle. */
export interface Proposal {
  /** The files that change, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Findings that need somebody who knows better. */
  readonly byHand: readonly Unsettled[];
}

/** Which edits settle a finding. */
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

/** Why there is no edit, by keyword. */
const reasons: Readonly<Record<string, string>> = {
  body: "OpenAPI cannot say that a response of JSON is none",
  success: "the result is not as declared, so the response may be a refusal",
  enum: "the value does not look like a constant, and values are not written",
  type: "it is a whole body, or a waiter or an upload of the client reads through it",
};

/** Writes what was answered, and that it was. */
function settleAnswer(edits: SchemaEdits, { question, answer }: Answer): void {
  if (answer === undefined) return;
  const { pointer } = question.mark;
  const isPlain = ["fields", "call"].includes(question.form) || answer === "declared";
  edits.mark(pointer, isPlain ? wordings.asDeclared : answeredWording(answer));
  if (!isPlain) edits.answered(pointer, answer);
}

/** The contract as its Overlays of languages make it, by their tags. */
async function translationsOf({ api, input, sources }: FileClaims): Promise<Map<string, Document>> {
  const { overlays, documentWithJourneys } = await readCompanions(api.document, input, sources);
  const tags = Object.entries(overlays).filter(([tag]) => tag in wordings.seen);
  const all = tags.map(async ([tag, path]) => [tag, await applyOverlay(documentWithJourneys, path, sources)] as const);
  return new Map(await Promise.all(all));
}

/** The contract as the service is: each finding allowed, each answer noted. Comments and layout stay. */
export async function propose(
  claims: FileClaims,
  { findings, answers, redaction }: Outcome,
  date: string,
): Promise<Proposal> {
  const { api, places, input, sources } = claims;
  const bench = createWorkbench(input, places, sources);
  const translations = findings.some(({ keyword }) => keyword === "enum") ? await translationsOf(claims) : new Map();
  const translated = (tag: string, pointer: string) => String(atPointer(translations.get(tag), pointer) ?? "");
  // A copy, in which the edits of one finding are seen by the next.
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
