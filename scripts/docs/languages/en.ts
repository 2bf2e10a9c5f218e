import type { Amount, Language, MediaLimits } from "./language.js";

const number = (value: number): string => value.toLocaleString("en");

const counted = (amount: number, one: string): string => `${number(amount)} ${amount === 1 ? one : `${one}s`}`;

const amount = ({ amount, unit }: Amount<string>): string =>
  /B$/.test(unit) ? `${number(amount)} ${unit}` : counted(amount, unit);

function heights({ minHeight, maxHeight }: MediaLimits): string | undefined {
  if (minHeight !== undefined && maxHeight !== undefined)
    return `${number(minHeight)} to ${number(maxHeight)} pixels high`;
  if (minHeight !== undefined) return `at least ${number(minHeight)} pixels high`;
  return maxHeight === undefined ? undefined : `at most ${number(maxHeight)} pixels high`;
}

/** English, the language of the contract. */
export const en: Language = {
  tag: "en",
  name: "English",

  behaviour: {
    removal: ({ month, replacement }) =>
      `**Removal:** announced for ${month}${replacement === undefined ? "" : `; use ${replacement}`}.`,
    rateLimit: ({ requests, per }) => `**Rate limit:** ${counted(requests, "request")} per ${per}.`,
    requires: ({ requirements }) => `**Before this:** ${requirements.join(" ")}`,
    requirement: ({ operation, status, note }) => {
      if (status !== undefined)
        return `${operation} must have reached ${status}.${note === undefined ? "" : ` ${note}`}`;
      return note === undefined ? `${operation} must have been called.` : `${operation}. ${note}`;
    },
    statuses: (given) => {
      const kinds = (["pending", "success", "failure"] as const).filter((kind) => given[kind].length > 0);
      return `**Statuses:** ${kinds.map((kind) => `${kind} ${given[kind].join(", ")}`).join("; ")}.`;
    },
    transitions: ({ steps }) =>
      `**Changes:** ${steps.map(({ from, to }) => `${from} to ${to.join(" or ")}`).join("; ")}.`,
    startedBy: ({ operations }) => `**Started by:** ${operations.join(", ")}.`,
    cancelledBy: ({ operations }) => `**Cancelled by:** ${operations.join(", ")}.`,
    waiter: ({ method }) => `**In the client:** ${method} waits for the end.`,
    repeatable: ({ harmless }) =>
      `**Repeatable:** ${harmless ? "yes" : "no"}; sending the same request a second time ${harmless ? "does no harm" : "may create a second thing"}.`,
    mediaLimits: (limits) => {
      const { kind, formats, minPixels, size, duration } = limits;
      const parts = [
        formats.join(", "),
        heights(limits),
        minPixels === undefined ? undefined : `at least ${number(minPixels)} pixels on either side`,
        size === undefined ? undefined : `at most ${amount(size)}`,
        duration === undefined ? undefined : `at most ${amount(duration)} long`,
      ].filter((part) => part !== undefined && part !== "");
      return `**Accepted ${kind}:** ${parts.join("; ")}.`;
    },
  },

  provenance: {
    certainty: { inferred: "Inferred", contradictory: "Contradictory", "not-visible": "Not visible" },
    source: ({ page, edition, read }) =>
      `Source: vendor page ${page}${edition === undefined ? "" : ` of ${edition}`}${read === undefined ? "" : `, read ${read}`}`,
  },

  errors: {
    heading: "Errors",
    from: ({ part }) => `From the ${part}`,
    columns: ["HTTP", "Code", "Meaning", "What to do"],
  },

  page: {
    noScript: "This page needs JavaScript. The same description stands beside it as plain text: openapi.yaml.",
    languages: "Language",
  },
};
