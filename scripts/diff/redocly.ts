import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Document } from "../contract/document.js";
import { isNode } from "../contract/node.js";

/** A break that `redocly diff` finds. */
export interface RedoclyBreak {
  rule: string;
  message: string;
  /** JSON pointer into the base and into the head. */
  before: string | undefined;
  now: string | undefined;
}

const program = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

const pointerOf = (side: unknown): string | undefined =>
  isNode(side) && typeof side.pointer === "string" ? side.pointer : undefined;

function breaksIn(report: unknown): RedoclyBreak[] {
  const changes = isNode(report) && Array.isArray(report.changes) ? report.changes.filter(isNode) : [];
  return changes
    .filter(({ impact }) => impact === "major")
    .flatMap(({ verdicts, base, revision }) => {
      const judged = Array.isArray(verdicts) ? verdicts.filter(isNode).filter(({ impact }) => impact === "major") : [];
      return judged.map(({ ruleId, message }) => ({
        rule: String(ruleId),
        message: String(message),
        before: pointerOf(base),
        now: pointerOf(revision),
      }));
    });
}

/** Asks `redocly diff` which changes between two contracts are breaks. */
export async function redoclyBreaks(before: Document, after: Document): Promise<RedoclyBreak[]> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-diff-"));
  try {
    // It finds nothing without these rules, which the project's configuration does not contain.
    writeFileSync(join(folder, "redocly.yaml"), "extends: [diff-recommended]\ntelemetry: off\n");
    const write = (name: string, document: Document) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(document));
      return path;
    };
    const args = [write("base.json", before), write("head.json", after), "--config", join(folder, "redocly.yaml")];
    const stdout = await new Promise<string>((resolve, reject) => {
      const options = { maxBuffer: 1e9, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" } };
      const more = ["--format", "json", "--fail-on", "none"];
      execFile(process.execPath, [program, "diff", ...args, ...more], options, (error, out) =>
        error === null ? resolve(out) : reject(error),
      );
    });
    return breaksIn(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
