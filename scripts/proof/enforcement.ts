import { type Constraint, keyOf } from "../api/constraints.js";
import type { Finding } from "../contract/finding.js";

export const tools = ["mock", "client", "Ajv", "@cfworker/json-schema"] as const;
export type Tool = (typeof tools)[number];

interface Judgement {
  asked: number;
  refused: number;
}

/** The number of values that break a constraint, and how each tool judged them. */
export type Judgements = { count: number } & Record<Tool, Judgement>;

/** By keyword, in the order in which keywords were found. */
export type ByKeyword = Record<string, Judgements>;

export interface Unasked {
  tool: Tool;
  reason: string;
  count: number;
}

/** How the tools judged values that break one constraint each. */
export interface Enforcement {
  byKeyword: ByKeyword;
  unasked: Unasked[];
}

export function leaveOut({ unasked }: Enforcement, tool: Tool, reason: string): void {
  const before = unasked.find((each) => each.tool === tool && each.reason === reason);
  if (before === undefined) unasked.push({ tool, reason, count: 1 });
  else before.count += 1;
}

const nothing = (): Judgements => ({
  count: 0,
  mock: { asked: 0, refused: 0 },
  client: { asked: 0, refused: 0 },
  Ajv: { asked: 0, refused: 0 },
  "@cfworker/json-schema": { asked: 0, refused: 0 },
});

/**
 * Counts how tools judged one invalid value. `found` is undefined for a tool that rejected it. Returns the tools that
 * accepted it, and what they did instead.
 */
export function judge(
  { byKeyword }: Enforcement,
  keyword: string,
  found: Partial<Record<Tool, string | undefined>>,
): { tool: Tool; does: string }[] {
  const row = byKeyword[keyword] ?? nothing();
  byKeyword[keyword] = row;
  row.count += 1;
  return tools.flatMap((tool) => {
    if (!(tool in found)) return [];
    const does = found[tool];
    row[tool].asked += 1;
    if (does !== undefined) return [{ tool, does }];
    row[tool].refused += 1;
    return [];
  });
}

export function inAll(byKeyword: ByKeyword): Judgements {
  const total = nothing();
  for (const row of Object.values(byKeyword)) {
    total.count += row.count;
    for (const tool of tools) {
      total[tool].asked += row[tool].asked;
      total[tool].refused += row[tool].refused;
    }
  }
  return total;
}

/** The constraints that no value breaks. `missing` is the start of the message: `widgets.put: no request`. */
export function unviolated(
  missing: string,
  constraints: readonly Constraint[],
  broken: readonly Constraint[],
): Finding[] {
  const keys = new Set(broken.map(keyOf));
  return constraints
    .filter((constraint) => !keys.has(keyOf(constraint)))
    .map(({ keyword, pointer }) => ({
      check: "negative",
      message: `${missing} was found that breaks "${keyword}". Add an example with a value close to the limit.`,
      pointer,
      house: true,
    }));
}
