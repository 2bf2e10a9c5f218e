import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { workspacesList } from "../../generated/client/operations.js";
import { type ClientOptions, MediaIntelligence } from "../../generated/client/validation.js";
import { paths } from "../cli/paths.js";
import { valueAt } from "../client/runtime/way.js";
import { type Document, follow, operationsOf } from "../contract/document.js";
import { type Figure, ratioOf } from "./figure.js";

const calls = 2000;
const items = 100;

/** The contract's own example of a page, with that many items. */
function answerOf(): string {
  const document = JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8")) as Document;
  const entry = operationsOf(document).find(({ id }) => id === workspacesList.id);
  const [example] = Object.values(entry?.responses["200"]?.content?.["application/json"]?.examples ?? {});
  const body = structuredClone(example && follow(document, example).value);
  const list = valueAt(body, workspacesList.pagination?.items ?? []);
  if (!Array.isArray(list)) throw new Error(`${workspacesList.id} has no example of a page.`);
  const [item] = list;
  list.splice(0, list.length, ...Array.from({ length: items }, () => item));
  return JSON.stringify(body);
}

const modes = [undefined, "request", "response", "both"] as const;

async function time(answer: string, validate: ClientOptions["validate"]): Promise<number> {
  const credentials = { accessKey: "access", secretKey: "secret" };
  const client = new MediaIntelligence({ credentials, validate, fetch: async () => new Response(answer) });
  const started = performance.now();
  for (let call = 0; call < calls / 10; call++) await client.workspaces.list({ pageSize: items });
  return performance.now() - started;
}

/** Bytes of an entry, minified and compressed. */
async function size(entry: string): Promise<number> {
  const entryPoints = [join(paths.generated, "client", entry)];
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: "esm", write: false });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}

/** What checking costs: microseconds a list call of 100 items, and bytes of the entry. */
export async function benchValidation(): Promise<Figure[]> {
  const answer = answerOf();
  const totals = modes.map(() => 0);
  // In turns, so that a slow spell of the machine falls on all of them; the first turn warms up.
  for (let turn = -1; turn < 10; turn++)
    for (const [index, mode] of modes.entries()) {
      const spent = await time(answer, mode);
      if (turn >= 0) totals[index] = (totals[index] ?? 0) + spent;
    }
  const [plain = 1] = totals;
  const [without, together] = [await size("index.ts"), await size("validation.ts")];
  return [
    ...modes.map((mode, index) => ({
      what: `list call of ${items} items, validate ${mode ?? "off"}`,
      value: Math.round(((totals[index] ?? 0) / calls) * 1000),
      unit: "µs",
      ratio: ratioOf(totals[index] ?? 0, plain),
    })),
    { what: "normal entry, min+gzip", value: without, unit: "bytes" },
    {
      what: "entry with validation, min+gzip",
      value: together,
      unit: "bytes",
      ratio: ratioOf(together, without),
    },
  ];
}
