/** A text without control characters but line ends, which a terminal would obey: they become JSON's escapes. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
