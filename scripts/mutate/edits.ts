import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { type Path, type Proposal, proposals } from "./proposals.js";

/** One small change of a contract file. */
export interface Edit extends Pick<Proposal, "kind" | "what"> {
  file: string;
  line: number;
  /** Returns the changed text of the file. */
  apply(): string;
}

/** Keys that do not affect a caller. */
const remarks = ["x-source", "x-provenance", "x-experiment", "externalDocs", "contact", "license"];

/** The value of a scalar; an empty object or list for a map or a sequence. */
function contentOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isMap(node)) return {};
  return isSeq(node) ? [] : undefined;
}

function pathOf(chain: readonly unknown[]): Path {
  const path: Path = [];
  for (const [at, each] of chain.entries()) {
    if (isPair(each) && isScalar(each.key)) path.push(String(each.key.value));
    if (isSeq(each) && at + 1 < chain.length) path.push(each.items.indexOf(chain[at + 1]));
  }
  return path;
}

/** Every edit of a file for which `proposals` has a kind. */
export function editsOf(file: string, text: string): Edit[] {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const references: string[] = [];
  const found: { path: Path; value: unknown; line: number }[] = [];
  visit(yaml, {
    Pair(_, { key, value }) {
      if (isScalar(key) && remarks.includes(String(key.value))) return visit.SKIP;
      if (isScalar(key) && key.value === "$ref" && isScalar(value)) references.push(String(value.value));
      return undefined;
    },
    Node(key, node: Node, ancestors) {
      const path = pathOf([...ancestors, node]);
      const value = contentOf(node);
      if (key === "key" || path.length === 0 || value === undefined) return;
      found.push({ path, value, line: lines.linePos(node.range?.[0] ?? 0).line });
    },
  });
  return found.flatMap(({ path, value, line }) =>
    proposals(path, value, references).map(({ kind, what, change }) => ({
      kind,
      file,
      line,
      what: `${path.join("/")}: ${what}`,
      apply: () => {
        const copy = parseDocument(text);
        change(copy, path);
        return copy.toString({ lineWidth: 0 });
      },
    })),
  );
}
