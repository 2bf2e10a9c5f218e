import type { Api } from "../api/api.js";
import type { AccessEntry } from "./access-log.js";
import { ClientGone } from "./body.js";
import type { MockRequest, MockResponse } from "./exchange.js";
import { gatewayError } from "./gateway-errors.js";
import type { Delivered } from "./inject-faults.js";
import { createMask, longestRecorded, type RequestLog } from "./requests.js";
import { longestReason, problem, toWire, type WireResponse } from "./response.js";

export type Backend = ReturnType<typeof createBackend>;

export interface BackendOptions {
  api: Api;
  now: () => number;
  /** Responds to requests of the admin endpoints. Resolves to undefined for any other request. */
  admin: (request: MockRequest) => Promise<MockResponse | undefined>;
  /** Responds to any other request. */
  deliver: (request: MockRequest) => Promise<Delivered>;
  requests: RequestLog;
  onAccess: ((entry: AccessEntry) => void) | undefined;
}

/** The parts of an HTTP request that are known before its headers. */
interface RequestLine {
  method?: string | undefined;
  url?: string | undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The response to a request that caused an error in the mock. A disconnected client gets no response. */
export function failure(error: unknown): MockResponse {
  if (error instanceof ClientGone) throw error;
  return problem(500, { message: `The mock failed: ${messageOf(error)}` });
}

/** The parts of a response that the access log and the recorded request contain. */
function summaryOf({ response, operationId, damage }: Delivered): Partial<AccessEntry> {
  const summary: Partial<AccessEntry> = {};
  if (damage !== "drop") summary.status = response.status;
  if (operationId !== undefined) summary.operationId = operationId;
  if (response.reason !== undefined) summary.reason = response.reason.slice(0, longestReason);
  return summary;
}

/** Creates a backend that records and logs every request, and serialises every response. */
export function createBackend({ api, now, admin, deliver, requests, onAccess }: BackendOptions) {
  const maskedHeaders = createMask(api.signature);

  async function respondToCall(request: MockRequest): Promise<WireResponse> {
    const begun = performance.now();
    const { method, target } = request;
    const log = (rest: Partial<AccessEntry>) =>
      onAccess?.({ method, target, duration: performance.now() - begun, ...rest });
    const complete = requests.add({ method, target, headers: maskedHeaders(request) });
    try {
      const delivered = await deliver(request);
      const { response, body, bytes, damage } = delivered;
      const summary = summaryOf(delivered);
      const length = bytes?.byteLength ?? 0;
      if (body !== undefined && length <= longestRecorded) complete({ ...summary, body }, length);
      else complete(summary);
      log(damage === undefined ? summary : { ...summary, reason: `fault: ${damage}` });
      const wire = toWire(response, now());
      return damage === undefined ? wire : { ...wire, damage };
    } catch (error) {
      log({ reason: messageOf(error) });
      throw error;
    }
  }

  const rejectWith =
    (responseFor: (reason: string) => MockResponse) =>
    (why: string, { method = "-", url: target = "-" }: RequestLine = {}): WireResponse => {
      const reason = why.slice(0, longestReason);
      const response = responseFor(reason);
      onAccess?.({ method, target, status: response.status, reason, duration: 0 });
      return toWire(response, now());
    };

  return {
    respond: async (request: MockRequest): Promise<WireResponse> => {
      const response = await admin(request).catch(failure);
      return response === undefined ? respondToCall(request) : toWire(response, now());
    },
    /** Rejects a request before it is routed. The request is undefined if it could not be parsed. */
    refuse: rejectWith((reason) => gatewayError(api, "badRequest", reason)),
    /** Rejects a request whose sender has no access to the mock. */
    forbid: rejectWith((message) => problem(403, { message })),
  };
}
