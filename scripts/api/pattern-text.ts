/** Writes a text for a part of a pattern. Each quantifier repeats its part `extra` times more than its minimum. */
type Writer = (extra: number) => string;

const likely = [..."aA0-_. /:@#+=x~!?'\" \t\n가é"];

/** The first likely character that a class, an escape or `.` matches, otherwise another one that it matches. */
function characterOf(source: string): string {
  const test = new RegExp(`^(?:${source})$`, "u");
  const own = [...source, ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))];
  return [...likely, ...own].find((each) => test.test(each)) ?? "";
}

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
    return (extra) => parts.map((part) => part(extra)).join("");
  }

  #quantified(atom: Writer): Writer {
    const found = this.#take(quantifier);
    if (found === undefined) return atom;
    const [text, least, comma, most] = found;
    const min = Number(least ?? (text.startsWith("+") ? 1 : 0));
    const isOpen = /^[*+]/u.test(text) || (comma !== undefined && most === "");
    const max = isOpen ? Number.POSITIVE_INFINITY : Number(text.startsWith("?") ? 1 : most || min);
    return (extra) => atom(extra).repeat(Math.min(min + extra, max));
  }

  #atom(): Writer {
    if (this.#take(/^[\^$]|^\\[bB]/u)) return () => "";
    const isLookaround = this.#take(lookaround) !== undefined;
    if (isLookaround || this.#take(group)) {
      const [first = () => ""] = this.alternatives();
      this.#take(/^\)/u);
      return isLookaround ? () => "" : first;
    }
    const [source = ""] = this.#take(characterClass) ?? this.#take(escaped) ?? this.#take(/^./su) ?? [];
    const character = /^[[\\.]/u.test(source) ? characterOf(source) : source;
    return () => character;
  }
}

/** Texts that often match patterns with look-arounds, such as those for passwords. */
const common = ["Aa1!Aa1!", "Aa1-Aa1-", "aaaaaaaa", "Aa1!Aa1!Aa1!Aa1!"];

/** Texts that a pattern probably matches, the shortest first. The caller has to test them. */
export function patternTexts(pattern: string, longest: number): string[] {
  try {
    const writers = new PatternReader(pattern).alternatives();
    const extras = [0, 1, 2, 3, 5, 7, 11, 15, 31, 63, longest].filter((extra) => extra <= longest);
    return [...writers.flatMap((write) => extras.map(write)), ...common];
  } catch {
    return common;
  }
}
