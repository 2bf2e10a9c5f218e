import { readFileSync } from "node:fs";
import { paths } from "../../scripts/cli/paths.js";
import type { Document } from "../../scripts/contract/document.js";
import type { MockResponse } from "../../scripts/mock/exchange.js";
import { createMock, defaultKeys, type Mock, type MockOptions } from "../../scripts/mock/mock.js";
import { sign } from "../../scripts/mock/signature.js";
import { type Claims, readClaims } from "../../scripts/verify/claims.js";
import { type Outcome, type VerifyOptions, verify } from "../../scripts/verify/verify.js";
import { catalogued, headerNames } from "../helpers/mock.js";

const mockDocument: Document = JSON.parse(readFileSync(`${paths.generated}/mock/openapi.json`, "utf8"));

/** Changes a response of the service, in place. */
export type Change = (response: MockResponse, operationId: string) => void;

/** The mock as the service, with a deliberate departure. */
export interface FakeService {
  readonly mock: Mock;
  /** Departs from now on. */
  depart(change: Change): void;
}

/** Makes a service from the mock. */
export function createService(options: Partial<MockOptions> = {}, document = mockDocument): FakeService {
  let change: Change = () => {};
  const mock = createMock({
    ...{ document, limitRates: false },
    ...options,
    layers: [
      async (exchange, next) => {
        const response = structuredClone(await next(exchange));
        change(response, exchange.operation.id);
        return response;
      },
    ],
  });
  return {
    mock,
    depart: (next) => {
      change = next;
    },
  };
}

/** The contract as it is, read once for all tests of a file. */
export const claims = await readClaims(paths.contract);

/** Sends nothing that is not there: the platform gives a text a type of its own. */
const withoutOwnType =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (response.headers.get("content-type") !== "text/plain;charset=UTF-8") return response;
    response.headers.delete("content-type");
    return response;
  };

/** Verifies the contract against a service without a socket. */
export const ask = (
  { mock }: { mock: Pick<Mock, "fetch"> },
  options: Partial<VerifyOptions> = {},
  of: Claims = claims,
): Promise<Outcome> =>
  verify(of, {
    ...{ baseURL: "http://127.0.0.1:9", credentials: defaultKeys, maxCalls: 500 },
    // The cast: the client's own type asks for less than the platform's.
    fetch: withoutOwnType(mock.fetch) as NonNullable<VerifyOptions["fetch"]>,
    ...options,
  });

/** Findings as tests state them: the kind and the claim. */
export const told = ({ findings }: Outcome): string[] => findings.map(({ kind, pointer }) => `${kind} ${pointer}`);

/** The answer to a question, by its form and the end of its pointer. */
export const answer = ({ answers }: Outcome, end: string) => {
  const found = answers.find(({ question }) => question.mark.pointer.endsWith(end));
  return found && { answer: found.answer, open: found.open, isDifferent: found.isDifferent };
};

/** A gateway that computes the signature over the decoded query, in front of a mock that checks none. */
export function decodingGateway(document = mockDocument) {
  const { mock } = createService({ checkSignature: false }, document);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    const [timestamp = "", accessKey = ""] = [headerNames.timestamp, headerNames.accessKey].map(
      (name) => headers.get(name) ?? "",
    );
    const target = decodeURIComponent(url.pathname + url.search);
    const wanted = sign({ method: init?.method ?? "GET", target, timestamp, accessKey }, defaultKeys.secretKey);
    if (headers.get(headerNames.signature) === wanted) return mock.fetch(input, init);
    const { status, body } = catalogued("credentialsInvalid");
    return Response.json(body, { status });
  };
  return { mock: { fetch } };
}
