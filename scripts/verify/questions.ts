import type { Api } from "../api/api.js";
import type { Experiment } from "../api/extensions.js";
import { type Mark, marksOf } from "../check/provenance.js";
import { isNode } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Finding, Ledger } from "./ledger.js";

/** An open question that the contract has for the service. */
export interface Question extends Experiment {
  readonly mark: Mark;
}

/** The result of a question: its answer, or why it stays open. */
export interface Answer {
  readonly question: Question;
  readonly answer: string | undefined;
  /** Why the question stays open. */
  readonly open?: string;
  /** Whether the answer differs from what the contract says. */
  readonly isDifferent: boolean;
}

/** What the experiments found in addition to the comparison of responses. */
export interface Learned {
  /** Answers from calls that were sent for a question. */
  readonly answered: ReadonlyMap<Question, string>;
  /** Why a question could not be tested. */
  readonly untested: ReadonlyMap<Question, string>;
  readonly zones: ReadonlySet<string>;
  readonly headers: ReadonlySet<string>;
}

/** The questions for which the contract describes an experiment. */
export const questionsOf = (api: Api): Question[] =>
  marksOf(api).flatMap((mark) => {
    const experiment = atPointer(api.document, under(mark.pointer, "x-experiment"));
    // Lint checks the form of an experiment, so the cast is safe.
    return isNode(experiment) ? [{ ...(experiment as unknown as Experiment), mark }] : [];
  });

/** The answer to a question of a given form. Undefined if the responses do not show it. */
function answerTo(
  question: Question,
  ledger: Ledger,
  findings: readonly Finding[],
  learned: Learned,
): string | undefined {
  const { form, mark } = question;
  const own = findings.filter(({ pointer }) => pointer === mark.pointer || pointer.startsWith(`${mark.pointer}/`));
  const isSeen = ledger.objectsAt(mark.pointer) > 0;
  switch (form) {
    case "fields":
    case "call":
      if (own.length > 0) return "not as declared";
      return isSeen ? "as declared" : undefined;
    case "place": {
      const moved = own.find(({ keyword }) => keyword === "place");
      if (moved !== undefined) return moved.what.replace("it is at ", "");
      return ledger.isConfirmed(mark.pointer) ? "declared" : undefined;
    }
    case "signed-query":
      return learned.answered.get(question);
    case "time-zone":
      return learned.zones.size === 1 ? [...learned.zones][0] : undefined;
    case "header":
      return learned.headers.size > 0 ? [...learned.headers].sort().join(", ") : undefined;
  }
}

/** The answer that the contract assumes if it does not state one. */
const usual: Partial<Record<Experiment["form"], string>> = {
  fields: "as declared",
  call: "as declared",
  place: "declared",
  "signed-query": "encoded",
};

export const answersTo = (
  questions: readonly Question[],
  ledger: Ledger,
  findings: readonly Finding[],
  learned: Learned,
): Answer[] =>
  questions.map((question) => {
    const answer = answerTo(question, ledger, findings, learned);
    const assumed = question.answer ?? usual[question.form];
    const isDifferent = answer !== undefined && assumed !== undefined && answer !== assumed;
    const needsWrite =
      question.form === "time-zone" ? "only a resource that --write creates shows it" : "no response showed it";
    const open = learned.untested.get(question) ?? needsWrite;
    return { question, answer, isDifferent, ...(answer === undefined && { open }) };
  });
