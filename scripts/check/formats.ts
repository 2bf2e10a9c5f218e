import { unknownFormats } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import type { Finding } from "../contract/finding.js";

/** Warns of each unregistered format, at the first schema that uses it. */
export const formatWarnings = (api: Api): Finding[] =>
  [...unknownFormats(api)].map(([format, [pointer = "", ...others]]) => ({
    check: "contract",
    message:
      `The format "${format}"${others.length === 0 ? "" : ` (here and in ${others.length} more)`} is in neither JSON Schema ` +
      "nor the registry at https://spec.openapis.org/registry/format/, so tools may not support it. Write one of these, " +
      "say it as a pattern, or leave it out.",
    pointer,
  }));
