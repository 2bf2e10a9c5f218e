/** Whether HTTP allows a header to have this name. */
export const isHeaderName = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name);

/** Whether a text can be the value of a header (RFC 9110 section 5.5): it has no control characters. */
export const isHeaderText = (text: string): boolean => !/[^\t\x20-\x7e\x80-\xff]/.test(text);
