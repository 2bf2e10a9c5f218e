import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readText } from "../contract/utf8.js";

export interface Section {
  /** `Unreleased` or a version. */
  title: string;
  date: string | undefined;
  /** Without the heading. */
  text: string;
}

/** A CHANGELOG: the text before the first heading, and its sections, the newest first. */
export interface Changelog {
  head: string;
  sections: readonly Section[];
}

/** The CHANGELOG of a contract, in the folder around it. */
export const changelogOf = (input: string): string => join(dirname(resolve(input)), "../CHANGELOG.md");

const heading = /^## (\S+)(?: \((\d{4}-\d\d-\d\d)\))?\s*$/m;

/** Reads a CHANGELOG, of which every section begins with `## Unreleased` or `## 1.2.3 (2026-11-28)`. */
export function parseChangelog(text: string): Changelog {
  const [head = "", ...parts] = text.replaceAll("\r\n", "\n").split(/^(?=## )/m);
  const sections = parts.map((part) => {
    const [line = "", title = "", date] = heading.exec(part) ?? [];
    return { title, date, text: part.slice(line.length).trim() };
  });
  return { head: head.trim(), sections };
}

/** Reads the CHANGELOG of a contract; one without sections if there is none. */
export function readChangelog(input: string): Changelog {
  const path = changelogOf(input);
  return existsSync(path) ? parseChangelog(readText(path)) : { head: "", sections: [] };
}

export const formatChangelog = ({ head, sections }: Changelog): string =>
  `${[
    head,
    ...sections.map(({ title, date, text }) =>
      `## ${title}${date === undefined ? "" : ` (${date})`}\n\n${text}`.trim(),
    ),
  ].join("\n\n")}\n`;
