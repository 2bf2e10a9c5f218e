/**
 * Whether a media type is JSON, as the WHATWG's MIME Sniffing Standard has it: `application/json`, `text/json`, or any type
 * with the suffix `+json` (RFC 6838). Parameters and case do not count.
 */
export const isJson = (type: string): boolean =>
  /^\s*((application|text)\/json|[^\s/;]+\/[^\s/;]+\+json)\s*(;|$)/i.test(type);

/** Whether a media type is a form whose parts are divided by a boundary, which the platform chooses. */
export const isMultipart = (type: string): boolean => /^\s*multipart\//i.test(type);
