import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { hasCode } from "../cli/errors.js";
import { versionOf } from "../client/vendored.js";
import type { Figure, Sample } from "./figure.js";
import { kept } from "./workbench.js";

/** The figures of each part with the machine that they were measured on. */
export interface Results {
  machine: string;
  versions: Record<string, string>;
  parts: Record<string, Figure[]>;
}

const compared = ["@redocly/cli", "@stoplight/prism-cli", "openapi-fetch", "openapi-typescript", "typescript"];

/** The machine, and the versions of what is measured. */
export function setting(): Omit<Results, "parts"> {
  const own = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    machine: `${cpus().length} × ${cpu?.model ?? "unknown CPU"}, ${memory} GiB, Node.js ${process.versions.node}, ${process.platform}`,
    versions: { ...Object.fromEntries(compared.map((name) => [name, versionOf(name)])), ...own.dependencies },
  };
}

const file = join(kept, "results.json");

/** The results of earlier runs; undefined if there are none. */
export function readResults(): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Results;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Keeps results for the next run, with those of the parts that were not measured now. */
export function keepResults(results: Results, earlier: Results | undefined): void {
  const others = earlier?.machine === results.machine ? earlier.parts : {};
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...results, parts: { ...others, ...results.parts } }, undefined, 2)}\n`);
}

/** The compared part of a figure: its ratio if it has one, since it depends less on the machine. */
const comparable = (figure: Figure): Sample | undefined =>
  "missing" in figure ? undefined : (figure.ratio ?? figure.own);

const keyOf = (figure: Figure): string => ("missing" in figure ? figure.what : `${figure.what} ${figure.rival?.name}`);

/** A figure that differs by more than the noise of both runs. */
export interface Move {
  what: string;
  before: number;
  now: number;
}

/** The figures that have moved since earlier results of the same machine. */
export function movesSince(earlier: Results, { machine, parts }: Results): Move[] {
  if (machine !== earlier.machine) return [];
  return Object.entries(parts).flatMap(([part, figures]) => {
    const known = new Map((earlier.parts[part] ?? []).map((each) => [keyOf(each), comparable(each)]));
    return figures.flatMap((each): Move[] => {
      const [before, now] = [known.get(keyOf(each)), comparable(each)];
      if (before === undefined || now === undefined) return [];
      const moved = Math.abs(now.median - before.median) > before.noise + now.noise;
      const rival = "rival" in each && each.rival !== undefined ? ` / ${each.rival.name}` : "";
      return moved ? [{ what: `${each.what}${rival}`, before: before.median, now: now.median }] : [];
    });
  });
}
