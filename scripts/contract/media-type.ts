/** Whether a media type is JSON or a format built on it (RFC 6839), with or without parameters. */
export const isJson = (contentType: string): boolean => /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType);
