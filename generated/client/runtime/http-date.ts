/** Milliseconds since 1970 UTC of an HTTP date, in any of the three forms of RFC 9110 section 5.6.7; NaN for any other text. */
export function parseHttpDate(text: string | null): number {
  if (text === null || !/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text)) return NaN;
  // The oldest form has no zone but means GMT.
  return Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
}
