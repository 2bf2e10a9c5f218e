/**
 * Writes a text for a part of a pattern. Each quantifier repeats its part `extra` times more than its minimum. `turn`
 * chooses one of several alternatives or characters; with 0, a repeated part has the first one each time.
 */
type Writer = (extra: number, turn: number) => string;

const likely = [..."aA0-_. /:@#+=x~!?'\" \t\n가é中яα😀"];

/** The likely characters that a class, an escape or `.` matches, otherwise another one that it matches. */
function charactersOf(source: string): string[] {
  const test = new RegExp(`^(?:${source})$`, "u");
  const found = likely.filter((each) => test.test(each));
  if (found.length > 0) return found;
  const own = [...source, ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))];
  return own.filter((each) => test.test(each)).slice(0, 1);
}

/** The item whose turn it is. */
const inTurn = <Item>(items: readonly Item[], turn: number): Item | undefined => items[turn % items.length];

const escaped = /^\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|c[a-z]|k<[^>]*>|.)/isu;
const characterClass = /^\[(?:\\.|[^\]\\])*\]/su;
const quantifier = /^(?:\{(\d+)(?:(,)(\d*))?\}|[*+?])\??/u;
const group = /^\((?:\?(?::|<[^=!>][^>]*>))?/u;
const lookaround = /^\(\?<?[=!]/u;

/** Reads a pattern from left to right. */
class PatternReader {
  #rest: string;
  constructor(pattern: string) {
    this.#rest = pattern;
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    const found = token.exec(this.#rest) ?? undefined;
    if (found !== undefined) this.#rest = this.#rest.slice(found[0].length);
    return found;
  }

  /** A writer for each alternative. Look-arounds are ignored. */
  alternatives(): Writer[] {
    const found = [this.#sequence()];
    while (this.#take(/^\|/u)) found.push(this.#sequence());
    return found;
  }

  #sequence(): Writer {
    const parts: Writer[] = [];
    while (this.#rest !== "" && !/^[|)]/u.test(this.#rest)) parts.push(this.#quantified(this.#atom()));
    return (extra, turn) => parts.map((part) => part(extra, turn)).join("");
  }

  #quantified(atom: Writer): Writer {
    const found = this.#take(quantifier);
    if (found === undefined) return atom;
    const [text, least, comma, most] = found;
    const min = Number(least ?? (text.startsWith("+") ? 1 : 0));
    const isOpen = /^[*+]/u.test(text) || (comma !== undefined && most === "");
    const max = isOpen ? Number.POSITIVE_INFINITY : Number(text.startsWith("?") ? 1 : most || min);
    return (extra, turn) =>
      Array.from({ length: Math.min(min + extra, max) }, (_, index) => atom(extra, turn && turn + index)).join("");
  }

  #atom(): Writer {
    if (this.#take(/^[\^$]|^\\[bB]/u)) return () => "";
    const isLookaround = this.#take(lookaround) !== undefined;
    if (isLookaround || this.#take(group)) {
      const found = this.alternatives();
      this.#take(/^\)/u);
      return isLookaround ? () => "" : (extra, turn) => inTurn(found, turn)?.(extra, turn) ?? "";
    }
    const [source = ""] = this.#take(characterClass) ?? this.#take(escaped) ?? this.#take(/^./su) ?? [];
    const characters = /^[[\\.]/u.test(source) ? charactersOf(source) : [source];
    return (_, turn) => inTurn(characters, turn) ?? "";
  }
}

/** Texts that often match patterns with look-arounds, such as those for passwords. */
const common = ["Aa1!Aa1!", "Aa1-Aa1-", "aaaaaaaa", "Aa1!Aa1!Aa1!Aa1!"];

/** How often the next of several alternatives or characters gets its turn. */
const laterTurns = [1, 2, 3, 4, 5];

/** Texts that a pattern probably matches, the shortest first. The caller has to test them. */
export function patternTexts(pattern: string, longest: number): string[] {
  try {
    const writers = new PatternReader(pattern).alternatives();
    const extras = [0, 1, 2, 3, 5, 7, 11, 15, 31, 63, longest].filter((extra) => extra <= longest);
    const texts = (turn: number) => writers.flatMap((write) => extras.map((extra) => write(extra, turn)));
    return [...texts(0), ...common, ...laterTurns.flatMap(texts)];
  } catch {
    return common;
  }
}
