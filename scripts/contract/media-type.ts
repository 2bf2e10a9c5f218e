/** Whether a media type is JSON or a format built on it (RFC 6839), with or without parameters. */
export const isJson = (contentType: string): boolean => /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType);

/** Whether a header's value is one media type (RFC 9110 section 8.3.1), with or without parameters. */
export const isMediaType = (contentType: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/.test(contentType);
