import { join } from "node:path";
import { type ClientOptions, MediaIntelligence } from "../../generated/client/validation.js";
import { paths } from "../cli/paths.js";
import { sizeOf } from "./bundle.js";
import { type Figure, ratioOf } from "./figure.js";
import { listResponse } from "./list-response.js";

const calls = 2000;
const items = 100;

const modes = [undefined, "request", "response", "both"] as const;

async function time(answer: string, validate: ClientOptions["validate"]): Promise<number> {
  const credentials = { accessKey: "access", secretKey: "secret" };
  const client = new MediaIntelligence({ credentials, validate, fetch: async () => new Response(answer) });
  const started = performance.now();
  for (let call = 0; call < calls / 10; call++) await client.workspaces.list({ pageSize: items });
  return performance.now() - started;
}

/** Bytes of an entry with all that it loads. */
const size = (entry: string) =>
  sizeOf(`export * from "./${entry}.js";`, join(paths.generated, "client"), { later: true });

/** What checking costs: microseconds a list call of 100 items, and bytes of the entry. */
export async function benchValidation(): Promise<Figure[]> {
  const answer = listResponse(items);
  const totals = modes.map(() => 0);
  // In turns, so that a slow spell of the machine falls on all of them; the first turn warms up.
  for (let turn = -1; turn < 10; turn++)
    for (const [index, mode] of modes.entries()) {
      const spent = await time(answer, mode);
      if (turn >= 0) totals[index] = (totals[index] ?? 0) + spent;
    }
  const [plain = 1] = totals;
  const [without, together] = [await size("index"), await size("validation")];
  return [
    ...modes.map((mode, index) => ({
      what: `list call of ${items} items, validate ${mode ?? "off"}`,
      value: Math.round(((totals[index] ?? 0) / calls) * 1000),
      unit: "µs",
      ratio: ratioOf(totals[index] ?? 0, plain),
    })),
    { what: "normal entry, min+gzip", value: without, unit: "B" },
    {
      what: "entry with validation, min+gzip",
      value: together,
      unit: "B",
      ratio: ratioOf(together, without),
    },
  ];
}
