/** A place that is still to be written: `npm run new` writes them, and `npm run check` finds them. */
export const hasPlaceholder = (text: string): boolean => /\btodo\b/i.test(text);

/** A text that says what is to be written in its place. */
export const placeholder = (what: string): string => `TODO ${what}`;
