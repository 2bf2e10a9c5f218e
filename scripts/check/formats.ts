import type { Document } from "../contract/document.js";
import type { Finding } from "../contract/finding.js";
import { unknownFormats } from "../contract/formats.js";

/** Formats that nobody has to know: each once, at the first schema that uses it. They break no rule. */
export const formatWarnings = (document: Document): Finding[] =>
  [...unknownFormats(document)].map(([format, [pointer = "", ...others]]) => ({
    check: "contract",
    message:
      `The format "${format}"${others.length === 0 ? "" : ` (here and in ${others.length} more)`} is in neither JSON Schema ` +
      "nor the registry at https://spec.openapis.org/registry/format/, so that no tool has to know it. Write one of these, " +
      "say it as a pattern, or leave it out.",
    pointer,
  }));
