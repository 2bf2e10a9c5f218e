/** Replaces control characters except line breaks by JSON escapes, since a terminal would interpret them. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
