import { columns } from "../cli/table.js";
import type { KeywordReport } from "../proof/keywords/measure.js";

/** What each tool makes of each keyword, as text: what is ignored stands out, since most is honoured. */
export const formatKeywords = (reports: KeywordReport[]): string[] =>
  columns([
    ["keyword", "uses", "Prism", "openapi-typescript", "openapi-fetch", "client"],
    ...reports.map(({ of, keyword, uses, prism, types, fetch = "-", client = "-" }) => [
      of === "schema" ? keyword : `parameter ${keyword}`,
      String(uses),
      ...[prism, types, fetch, client],
    ]),
  ]);
