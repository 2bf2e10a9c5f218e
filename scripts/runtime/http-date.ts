/**
 * Milliseconds since 1970 of an HTTP date, in any of the three forms of RFC 9110 section 5.6.7; NaN for anything else.
 * The oldest form has no zone but means GMT too.
 */
export function parseHttpDate(text: string | null): number {
  if (text === null || !/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(text)) return NaN;
  return Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
}
