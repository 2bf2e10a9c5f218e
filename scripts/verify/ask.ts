import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { type Schema, targetOf } from "../api/schema.js";
import { collectionsOf, idIn, itemsIn } from "./collections.js";
import type { Learned, Question } from "./questions.js";
import { type Bindings, pathParameters, requestOf } from "./request.js";
import { BudgetSpent, failureText, type Received, type Service } from "./service.js";

export interface QuestionContext {
  readonly api: Api;
  readonly service: Service;
  readonly compare: (operation: Operation, received: Received) => void;
}

/** The UTC offset of a time that the service sends without a zone. Undefined if the time is not close to now. */
export function offsetOf(shown: string, date: number): string | undefined {
  const minutes = (Date.parse(`${shown}Z`) - date) / 60_000;
  const quarters = Math.round(minutes / 15);
  if (!(Math.abs(minutes - 15 * quarters) <= 3 && Math.abs(quarters) <= 14 * 4)) return undefined;
  const whole = Math.abs(quarters * 15);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${quarters < 0 ? "-" : "+"}${two(Math.trunc(whole / 60))}:${two(whole % 60)}`;
}

/** Creates a listener that collects the answers to questions from responses that are received anyway. */
export function createListener(api: Api, questions: readonly Question[]) {
  const zones = new Set<string>();
  const headers = new Set<string>();
  const dated = new Set(questions.filter(({ form }) => form === "time-zone").map(({ mark }) => mark.pointer));
  return {
    zones,
    headers,
    /** Inspects a value of a schema. The creation time of something that was just created reveals the zone. */
    watch(schema: Schema, value: unknown, { operation, date }: Received): void {
      if (typeof value !== "string" || operation.method !== "POST" || !dated.has(targetOf(schema).pointer)) return;
      const offset = offsetOf(value, date);
      if (offset !== undefined) zones.add(offset);
    },
    /** Inspects the headers of a response. */
    readHeaders(received: Received): void {
      for (const name of api.requestIdHeaders ?? []) if (received.headers.get(name) !== null) headers.add(name);
    },
  };
}

/** Sends the calls that only some questions need. */
export async function askAll(
  questions: readonly Question[],
  { api, service, compare }: QuestionContext,
): Promise<Pick<Learned, "answered" | "untested">> {
  const answered = new Map<Question, string>();
  const untested = new Map<Question, string>();
  const collections = collectionsOf(api);

  /** Completes the path parameters of a call: those that are not given are filled from the lists. */
  async function bindingsOf(operation: Operation, given: Bindings): Promise<Bindings | undefined> {
    let bindings = given;
    for (const parameter of pathParameters(operation)) {
      const list = collections.find((each) => each.parameter === parameter)?.list;
      if (bindings[parameter] !== undefined) continue;
      if (list === undefined) return undefined;
      const received = await service.send(requestOf(list, bindings));
      const [item = {}] = itemsIn(api, list, received.body);
      const id = idIn(item, parameter);
      if (id === undefined) return undefined;
      bindings = { ...bindings, [parameter]: id };
    }
    return bindings;
  }

  async function ask(question: Question, operation: Operation): Promise<void> {
    const bindings = await bindingsOf(operation, question.with ?? {});
    if (bindings === undefined) return void untested.set(question, "the lists have no resource to test it with");
    const request = requestOf(operation, bindings);
    if (question.form === "call") return compare(operation, await service.send(request));
    for (const query of ["encoded", "decoded"] as const) {
      const received = await service.try(request, query);
      if (received.status === 401) continue;
      answered.set(question, query);
      return compare(operation, received);
    }
    untested.set(question, "the service refused both signatures");
  }

  for (const question of questions) {
    const operation = api.operations.find(({ id }) => id === question.call);
    if (operation === undefined) continue;
    try {
      await ask(question, operation);
    } catch (error) {
      if (error instanceof BudgetSpent) untested.set(question, "no more calls were allowed");
      else untested.set(question, `no response: ${failureText(error)}`);
    }
  }
  return { answered, untested };
}
