import type { MockRequest, MockResponse } from "./exchange.js";
import { type Damage, type Fault, FaultSyntaxError } from "./faults.js";
import type { Handled } from "./gateway.js";
import { problem } from "./response.js";

/** A handled request, and the damage to its response during transmission. */
export interface Delivered extends Handled {
  damage?: Damage;
}

function preferring(request: MockRequest, { status }: Fault): MockRequest {
  if (status === undefined) return request;
  const headers = new Headers(request.headers);
  headers.set("prefer", `code=${status}`);
  return { ...request, headers };
}

const malformed = (error: FaultSyntaxError): MockResponse =>
  problem(422, { message: `x-mock-fault: ${error.message}` });

/** Applies the faults of the mock and of the header `x-mock-fault` to a handler. */
export function injectFaults(
  faultOf: (header: string | null) => Fault,
  sleep: (ms: number) => Promise<void>,
  handle: (request: MockRequest) => Promise<Handled>,
) {
  return async (request: MockRequest): Promise<Delivered> => {
    let fault: Fault;
    try {
      fault = faultOf(request.headers.get("x-mock-fault"));
    } catch (error) {
      if (error instanceof FaultSyntaxError) return { response: malformed(error) };
      throw error;
    }
    // A lost request is not handled, since it did not arrive.
    const handled = fault.isLost
      ? { response: problem(503, { message: "lost" }) }
      : await handle(preferring(request, fault));
    if (fault.delay > 0) await sleep(fault.delay);
    return fault.damage === undefined ? handled : { ...handled, damage: fault.damage };
  };
}
