import { type ClientOptions, MediaIntelligence } from "../../generated/client/validation.js";
import { sizeOf } from "./bundle.js";
import { clientFolder, clientSizes } from "./client-sizes.js";
import { exactly, type Figure, figure, inTurns } from "./figure.js";
import { list, listResponse } from "./list-response.js";

const calls = 200;
const items = 100;

/** Microseconds of a list call. */
async function time(response: string, validate: ClientOptions["validate"]): Promise<number> {
  const credentials = { accessKey: "access", secretKey: "secret" };
  const client = new MediaIntelligence({ credentials, validate, fetch: async () => new Response(response) });
  const started = performance.now();
  for (let call = 0; call < calls; call++) await list(client, { pageSize: items });
  return ((performance.now() - started) * 1000) / calls;
}

/**
 * The cost of validation: the time of a list call of 100 items, and the bytes of the entry with everything it loads.
 */
export async function benchValidation(): Promise<Figure[]> {
  const response = listResponse(items);
  const times = await inTurns(10, 1, {
    off: () => time(response, undefined),
    request: () => time(response, "request"),
    response: () => time(response, "response"),
    both: () => time(response, "both"),
  });
  const { wholeWithLater: plain } = await clientSizes();
  const validating = await sizeOf('export * from "./validation.js";', clientFolder, { later: true });
  const { off, ...modes } = times;
  return [
    ...Object.entries(modes).map(([mode, values]) =>
      figure(`list call of ${items} items, validate ${mode}`, "µs", values, { rival: { name: "off", values: off } }),
    ),
    figure("entry with validation, min+gzip", "B", exactly(validating), {
      rival: { name: "normal entry", values: exactly(plain) },
    }),
  ];
}
