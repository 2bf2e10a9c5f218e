/** Escapes a token of a JSON pointer (RFC 6901 section 3). */
export const escapePointer = (token: string): string =>
  /[~/]/.test(token) ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token;

/** Appends tokens to a pointer. As a URI fragment it contains no bare "%" (RFC 6901 section 6). */
export function under(pointer: string, ...tokens: (string | number)[]): string {
  const isFragment = pointer.startsWith("#");
  let path = pointer;
  // Every node of a large document gets a pointer.
  for (const token of tokens) {
    const escaped = typeof token === "number" ? String(token) : escapePointer(token);
    path += `/${isFragment && escaped.includes("%") ? escaped.replaceAll("%", "%25") : escaped}`;
  }
  return path;
}

/** A token without percent-encoding. Tools also write pointers in which a bare "%" stands for itself. */
export function decodedToken(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

const unescapedToken = (token: string): string =>
  token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;

function split(pointer: string): string[] {
  const tokens = pointer.split("/").slice(1);
  const decoded = pointer.startsWith("#") && pointer.includes("%") ? tokens.map(decodedToken) : tokens;
  return pointer.includes("~") ? decoded.map(unescapedToken) : decoded;
}

/** The tokens of recently split pointers, since the same pointers are followed many times. */
const recent = new Map<string, readonly string[]>();
const mostRecent = 20_000;

/** The unescaped tokens of a JSON pointer (RFC 6901), which may be a URI fragment. */
export function tokensOf(pointer: string): readonly string[] {
  const before = recent.get(pointer);
  if (before !== undefined) return before;
  const tokens = split(pointer);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(pointer, tokens);
  return tokens;
}

/** The value at a path of tokens, or undefined. */
export function atTokens(value: unknown, tokens: readonly string[]): unknown {
  let node = value;
  for (const key of tokens) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

/** The value at a JSON pointer (RFC 6901, with or without a leading `#`), or undefined. */
export const atPointer = (value: unknown, pointer: string): unknown => atTokens(value, tokensOf(pointer));
