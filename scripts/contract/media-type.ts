/** Tests of media types. The client's own are in the run time, which may import nothing of the toolchain. */
export { isJson, isMultipart } from "../runtime/media-type.js";

/** Whether a media type is text. */
export const isText = (contentType: string): boolean => /^\s*text\//i.test(contentType);

/** Whether a header's value is one media type (RFC 9110 section 8.3.1), with or without parameters. */
export const isMediaType = (contentType: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/.test(contentType);
