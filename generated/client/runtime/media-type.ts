/**
 * Whether a media type is JSON by the WHATWG's MIME Sniffing Standard: `application/json`, `text/json`, or any type with the
 * suffix `+json` (RFC 6838). Parameters and case are ignored.
 */
export const isJson = (type: string): boolean =>
  /^\s*((application|text)\/json|[^\s/;]+\/[^\s/;]+\+json)\s*(;|$)/i.test(type);

/** Whether a media type is multipart, whose boundary the platform chooses. */
export const isMultipart = (type: string): boolean => /^\s*multipart\//i.test(type);
