import { type Change, strongest } from "../change.js";

/** Unites equal changes of several declarations. */
export function united(changes: readonly Change[]): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { what, subject, before, after } = change;
    const member = subject.replace(/^\w+/, "");
    const key = member === "" || what === "property added" ? subject : JSON.stringify([what, member, before, after]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 3) return group;
    return [
      {
        ...first,
        impact: strongest(group.map(({ impact }) => impact)) ?? first.impact,
        subject: `${first.subject}, and in ${group.length - 1} more: ${group
          .slice(1)
          .map(({ subject }) => subject.split(".")[0])
          .join(", ")}`,
        hit: { ...first.hit, calls: [...new Set(group.flatMap(({ hit }) => hit.calls))] },
      },
    ];
  });
}
