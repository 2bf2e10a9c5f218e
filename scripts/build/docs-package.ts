import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { redocMark } from "../bin/docs.js";
import { licencesOf } from "../bundle/licences.js";
import { UserError } from "../cli/errors.js";
import { filesBelow } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import { redocScript } from "../docs/redoc/redoc-script.js";

/** Files of the packages that the pages carry. */
const carried = ["node_modules/@redocly/cli/package.json", "node_modules/minisearch/package.json"];

/** Writes the docs to `dist/docs`: Redoc's script once for all pages, and not the contract, which `dist` has. */
export function buildDocs(dist: string): void {
  const [from, to] = [join(paths.generated, "docs"), join(dist, "docs")];
  const script = redocScript();
  let hasScript = false;
  for (const path of filesBelow(from)) {
    if (/^openapi\.(json|yaml)$|(^|\/)\./.test(path)) continue;
    const text = readFileSync(join(from, path), "utf8");
    hasScript ||= text.includes(script);
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(
      join(to, path),
      text.replace(script, () => redocMark),
    );
  }
  if (!hasScript)
    throw new UserError("generated/docs has no page of this version of Redoc. Create it again: npm run generate.");
  writeFileSync(join(to, "redoc.js"), script);
  writeFileSync(join(to, "LICENSES.txt"), licencesOf(carried));
}
