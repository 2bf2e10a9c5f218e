import { paths } from "../../scripts/cli/paths.js";
import type { MockResponse } from "../../scripts/mock/exchange.js";
import { createMock, defaultKeys, type Mock, type MockOptions } from "../../scripts/mock/mock.js";
import { sign } from "../../scripts/mock/signature.js";
import { readVerifiedContract, type VerifiedContract } from "../../scripts/verify/verified-contract.js";
import { type Outcome, type VerifyOptions, verify } from "../../scripts/verify/verify.js";
import { catalogued, headerNames, document as mockDocument } from "../helpers/mock.js";

/** Changes a response of the service, in place. */
export type Change = (response: MockResponse, operationId: string) => void;

/** The mock in the role of the service, with a deliberate departure. */
export interface FakeService {
  readonly mock: Mock;
  /** Changes the responses from now on. */
  depart(change: Change): void;
}

/** Creates a service from the mock. */
export function createService(options: Partial<MockOptions> = {}, document = mockDocument): FakeService {
  let change: Change = () => {};
  const mock = createMock({
    document,
    limitRates: false,
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

/** The contract, read once for all tests of a file. */
export const contract = await readVerifiedContract(paths.contract);

/** Removes the media type that the platform adds to a text without one. */
const withoutOwnType =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (response.headers.get("content-type") !== "text/plain;charset=UTF-8") return response;
    response.headers.delete("content-type");
    return response;
  };

/** Verifies the contract against a service without a socket. */
export const verifyService = (
  { mock }: { mock: Pick<Mock, "fetch"> },
  options: Partial<VerifyOptions> = {},
  of: VerifiedContract = contract,
): Promise<Outcome> =>
  verify(of, {
    baseURL: "http://127.0.0.1:9",
    credentials: defaultKeys,
    maxCalls: 500,
    // The client's type requires less than the platform's, so the cast is safe.
    fetch: withoutOwnType(mock.fetch) as NonNullable<VerifyOptions["fetch"]>,
    ...options,
  });

/** The kind and the pointer of each finding. */
export const findingsOf = ({ findings }: Outcome): string[] =>
  findings.map(({ kind, pointer }) => `${kind} ${pointer}`);

/** The answer to a question by the end of its pointer. */
export const answerOf = ({ answers }: Outcome, end: string) => {
  const found = answers.find(({ question }) => question.mark.pointer.endsWith(end));
  return found && { answer: found.answer, open: found.open, isDifferent: found.isDifferent };
};

/** A gateway that computes the signature over the decoded query. The mock behind it does not check signatures. */
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

/** The environment with the key pair of the mock. */
export const keys = { NCLOUD_ACCESS_KEY_ID: "mock-access-key", NCLOUD_SECRET_ACCESS_KEY: "mock-secret-key" };
