/** The tools that are asked whether a constraint is kept. */
export const tools = ["mock", "client", "Ajv", "@cfworker/json-schema"] as const;
export type Tool = (typeof tools)[number];

/** How many broken values a tool was asked about, and how many of those it refused. */
export interface Judgement {
  asked: number;
  refused: number;
}

/** What each tool makes of the values that break a constraint, and how many there are. */
export type Judgements = { count: number } & Record<Tool, Judgement>;

/** By keyword, in the order in which the keywords were met. */
export type Enforcement = Record<string, Judgements>;

/** What a tool was not asked about, and why. */
export interface Unasked {
  tool: Tool;
  reason: string;
  count: number;
}

/** Counts one thing more that a tool was not asked about. */
export function leaveOut(unasked: Unasked[], tool: Tool, reason: string): void {
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
 * Counts what the tools that were asked about one broken value did with it: undefined where they refused it. Gives back
 * what the others did.
 */
export function judge(
  enforcement: Enforcement,
  keyword: string,
  found: Partial<Record<Tool, string | undefined>>,
): { tool: Tool; does: string }[] {
  const row = enforcement[keyword] ?? nothing();
  enforcement[keyword] = row;
  row.count += 1;
  return tools.flatMap((tool) => {
    if (!(tool in found)) return [];
    const does = found[tool];
    row[tool].asked += 1;
    if (does === undefined) row[tool].refused += 1;
    return does === undefined ? [] : [{ tool, does }];
  });
}

/** All keywords together. */
export function inAll(enforcement: Enforcement): Judgements {
  const total = nothing();
  for (const row of Object.values(enforcement)) {
    total.count += row.count;
    for (const tool of tools) {
      total[tool].asked += row[tool].asked;
      total[tool].refused += row[tool].refused;
    }
  }
  return total;
}
