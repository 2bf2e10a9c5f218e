/** Lines around a change that a patch shows. */
const context = 3;

/** A run of lines that differ: where it begins in both texts, and how many there are. */
interface Change {
  from: number;
  removed: number;
  to: number;
  added: number;
}

/** The runs of lines that differ, by their longest common subsequence between what both texts begin and end with. */
function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const isSame = before[head + row] === after[head + column];
      const line = lengths[row];
      if (line)
        line[column] = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const changes: Change[] = [];
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    if (row < rows && column < columns && before[head + row] === after[head + column]) {
      row++;
      column++;
      continue;
    }
    const last = changes.at(-1);
    const current =
      last && last.from + last.removed === head + row && last.to + last.added === head + column ? last : undefined;
    const change = current ?? { from: head + row, removed: 0, to: head + column, added: 0 };
    if (current === undefined) changes.push(change);
    if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
      change.removed++;
      row++;
    } else {
      change.added++;
      column++;
    }
  }
  return changes;
}

/** A file's change as a unified diff; "" where nothing changes. `path` has `/` and is relative to where it is applied. */
export function patchOf(path: string, before: string, after: string): string {
  if (before === after) return "";
  const [old, next] = [before, after].map((text) => text.replace(/\n$/, "").split("\n"));
  if (old === undefined || next === undefined) return "";
  const groups: Change[][] = [];
  for (const change of changesOf(old, next)) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.from - (last.from + last.removed) <= 2 * context) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  const hunks = groups.map((group) => {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return "";
    const start = Math.max(0, first.from - context);
    const end = Math.min(old.length, last.from + last.removed + context);
    const lines: string[] = [];
    let line = start;
    for (const { from, removed, to, added } of group) {
      lines.push(...old.slice(line, from).map((each) => ` ${each}`));
      lines.push(...old.slice(from, from + removed).map((each) => `-${each}`));
      lines.push(...next.slice(to, to + added).map((each) => `+${each}`));
      line = from + removed;
    }
    lines.push(...old.slice(line, end).map((each) => ` ${each}`));
    const kept = lines.filter((each) => !each.startsWith("-")).length;
    const newStart = first.to - (first.from - start);
    return `@@ -${start + 1},${end - start} +${newStart + 1},${kept} @@\n${lines.join("\n")}\n`;
  });
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}
