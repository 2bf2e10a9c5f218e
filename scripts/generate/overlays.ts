import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The OpenAPI Overlays beside a contract, by name: `overlays/mock.yaml` is `mock`. Absolute paths. */
export function overlaysOf(input: string): Record<string, string> {
  const folder = join(dirname(resolve(input)), "overlays");
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(files.sort().map((name) => [basename(name, ".yaml"), join(folder, name)]));
}
