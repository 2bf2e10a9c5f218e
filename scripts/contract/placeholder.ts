/** Whether a text has a placeholder, as `npm run new` writes it and `npm run check` reports it. */
export const hasPlaceholder = (text: string): boolean => /\btodo\b/i.test(text);

/** A placeholder that says what to write in its place. */
export const placeholder = (what: string): string => `TODO ${what}`;
