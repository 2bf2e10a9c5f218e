import type { Api } from "../api/api.js";
import type { Experiment } from "../api/extensions.js";
import { type Mark, marksOf } from "../check/provenance.js";
import { isNode } from "../contract/node.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Finding, Ledger } from "./ledger.js";

/** An open question of the contract. */
export interface Question extends Experiment {
  readonly mark: Mark;
}

/** What came of a question: the answer, or why there is none. */
export interface Answer {
  readonly question: Question;
  readonly answer: string | undefined;
  /** Why nothing can be said. */
  readonly open?: string;
  /** Whether the contract says something else. */
  readonly isDifferent: boolean;
}

/** What was learned besides the comparison of responses. */
export interface Learned {
  /** Answers by the question, of what was asked by calls of their own. */
  readonly answered: ReadonlyMap<Question, string>;
  /** Why a question could not be asked. */
  readonly unasked: ReadonlyMap<Question, string>;
  readonly zones: ReadonlySet<string>;
  readonly headers: ReadonlySet<string>;
}

/** The questions that the contract describes an experiment for. */
export const questionsOf = (api: Api): Question[] =>
  marksOf(api).flatMap((mark) => {
    const experiment = atPointer(api.document, under(mark.pointer, "x-experiment"));
    // The cast: lint makes sure of the form.
    return isNode(experiment) ? [{ ...(experiment as unknown as Experiment), mark }] : [];
  });

/** Answers by the form of a question; undefined where nothing can be said. */
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

/** The answer that the contract relies on, where it has none of its own. */
const usual: Partial<Record<Experiment["form"], string>> = {
  fields: "as declared",
  call: "as declared",
  place: "declared",
  "signed-query": "encoded",
};

/** Answers the questions by what the responses said. */
export const answersTo = (
  questions: readonly Question[],
  ledger: Ledger,
  findings: readonly Finding[],
  learned: Learned,
): Answer[] =>
  questions.map((question) => {
    const answer = answerTo(question, ledger, findings, learned);
    const relied = question.answer ?? usual[question.form];
    const isDifferent = answer !== undefined && relied !== undefined && answer !== relied;
    const needsWrite = question.form === "time-zone" ? "only what --write creates tells it" : "no response told it";
    const open = learned.unasked.get(question) ?? needsWrite;
    return { question, answer, isDifferent, ...(answer === undefined && { open }) };
  });
