import type { Api } from "./api.js";
import { bodyExamples, provableResponses } from "./body-examples.js";
import { constraintsUnder, requestConstraints } from "./constraints.js";
import { isCurrent, type MediaType, type Operation } from "./operation.js";

/** Number of proofs for a request or a response. */
export interface Count {
  /** Number of named examples of its body; undefined if it has no body. */
  readonly examples: number | undefined;
  /** Number of its constraints; undefined for a deprecated operation, of which only the examples are proven. */
  readonly constraints: number | undefined;
}

/** The numbers of proofs for one operation. */
export interface ToProve {
  readonly operation: Operation;
  readonly request: Count;
  /** By status. */
  readonly responses: Readonly<Record<string, Count>>;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

const examplesOf = (content: readonly MediaType[] = []): number | undefined =>
  content.length === 0 ? undefined : sum(content.map(({ examples }) => examples.length));

/** Counts the proofs of `npm run check` for each operation, in document order. */
export function toProve(api: Api): ToProve[] {
  return api.operations.map((operation) => {
    const constraintsOf = (content: readonly MediaType[]): number | undefined =>
      isCurrent(operation) ? sum(content.map(({ schema }) => constraintsUnder(schema).length)) : undefined;
    return {
      operation,
      request: {
        examples: examplesOf(operation.body?.content),
        constraints: isCurrent(operation) ? requestConstraints(api, operation).length : undefined,
      },
      responses: Object.fromEntries(
        operation.responses.map(({ status, content }) => [
          status,
          { examples: examplesOf(content), constraints: constraintsOf(content) },
        ]),
      ),
    };
  });
}

/** Total number of proofs. A response constraint that operations share counts once. */
export interface InAll {
  readonly responses: number;
  readonly examples: number;
  readonly requestExamples: number;
  readonly requestConstraints: number;
  readonly responseConstraints: number;
}

export function inAll(api: Api): InAll {
  const { operations } = api;
  const named = bodyExamples(operations).filter(({ name }) => name !== undefined);
  return {
    responses: sum(operations.map(({ responses }) => responses.length)),
    examples: named.filter(({ status }) => status !== undefined).length,
    requestExamples: named.filter(({ status }) => status === undefined).length,
    requestConstraints: sum(operations.filter(isCurrent).map((each) => requestConstraints(api, each).length)),
    responseConstraints: sum(provableResponses(api).map(({ response }) => constraintsUnder(response.schema).length)),
  };
}
