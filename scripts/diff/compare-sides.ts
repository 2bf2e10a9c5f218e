import { readApi } from "../api/read-api.js";
import type { Change } from "./change.js";
import { areRules, compareMock } from "./mock-rules.js";
import { type RedoclyBreak, redoclyBreaks } from "./redocly.js";
import { type DiffReport, reportOf } from "./report.js";
import type { Side } from "./sides.js";
import { compareClients } from "./typescript/clients.js";
import { brokenLines, programChanges } from "./typescript/programs.js";
import { compareWire } from "./wire/compare-wire.js";

const isRelated = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  // A list of required names is the object's.
  const [a, b] = [one, other].map((pointer) => `${pointer.replace(/\/required(\/\d+)?$/, "")}/`);
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
};

/** The breaks of `redocly diff` in places where the model sees no change at all. */
export function unseenBreaks(found: readonly RedoclyBreak[], changes: readonly Change[]): Change[] {
  const judged = changes.filter(({ what }) => !what.startsWith("text "));
  return found
    .filter(({ before, now }) => !judged.some((each) => isRelated(each.pointer, before) || isRelated(each.now, now)))
    .map(({ rule, message, before, now }) => ({
      impact: "break",
      side: "wire",
      what: rule,
      subject: message,
      operations: [],
      direction: undefined,
      pointer: before,
      now,
      before: undefined,
      after: undefined,
      hit: { wire: true, calls: [], programs: [], mock: true, readers: true },
      cure: "Look at this place: redocly diff calls it a break.",
    }));
}

/** The parts that are not compared, with the reason. */
function omissionsOf(base: Side, head: Side): string[] {
  const without = [base, head].filter(({ mock }) => !areRules(mock));
  if (without.length === 0 || without.every(({ mock }) => mock === "none")) return [];
  const have = without.length === 1 ? "has" : "have";
  return [
    `The mocks are not compared, since ${without.map(({ label }) => label).join(" and ")} ${have} no readable rules.`,
  ];
}

/**
 * Compares two sides on the wire and in TypeScript.
 * @param date the day of the release, from which it is judged whether a deprecated operation may go.
 */
export async function compareSides(base: Side, head: Side, date: string): Promise<DiffReport> {
  const wire = compareWire(readApi(base.document), readApi(head.document), date);
  const packageName = head.document.info["x-client"]?.package ?? "";
  const programs = head.package === undefined ? [] : await brokenLines(base.programs, packageName, head.package);
  const changes = [
    ...wire,
    ...unseenBreaks(await redoclyBreaks(base.document, head.document), wire),
    ...compareClients(base, head),
    ...programChanges(programs),
    ...(areRules(base.mock) && areRules(head.mock) ? compareMock(base.mock, head.mock, head.mockPlaceOf) : []),
  ].map((change) => ({ ...change, ...(change.now && head.placeOf(change.now)) }));
  const named = ({ label, document }: Side) => ({ label, version: document.info.version });
  return reportOf(named(base), named(head), changes, omissionsOf(base, head));
}
