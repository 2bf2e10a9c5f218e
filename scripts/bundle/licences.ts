import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";

/** The folder of the npm package that contains a file, relative to the project's root. */
const packageOf = (path: string): string | undefined => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** The licences of the packages that contain these files, as one text. */
export function licencesOf(files: readonly string[]): string {
  const folders = [...new Set(files.map(packageOf))].filter((path) => path !== undefined);
  const licences = folders.map((path) => {
    const below = join(paths.root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(below, "package.json"), "utf8"));
    const texts = readdirSync(below).filter((other) => /^(licen[cs]e|third_party_notices)/i.test(other));
    const text = texts.map((file) => `\n${readFileSync(join(below, file), "utf8").trim()}\n`).join("");
    return `${name} ${version} (${typeof license === "string" ? license : "see below"})\n${text}`;
  });
  return licences.sort().join(`\n${"-".repeat(80)}\n\n`);
}
