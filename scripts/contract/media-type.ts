/** Tests of media types. The client's own are in the run time, which may import nothing of the toolchain. */
export { isJson, isMultipart } from "../runtime/media-type.js";

/** Whether a media type is text: any of `text/`, and XML, YAML and JavaScript under other names. */
export const isText = (contentType: string): boolean =>
  /^\s*(text\/|[^\s/;]+\/([^\s/;]+\+)?(xml|yaml|x-yaml|javascript)\s*(;|$))/i.test(contentType);

/** Whether a media type is a stream of events. */
export const isEventStream = (contentType: string): boolean => /^\s*text\/event-stream\s*(;|$)/i.test(contentType);

/** Whether a media type is a stream of JSON values, such as a line for each. */
export const isJsonStream = (contentType: string): boolean =>
  /^\s*application\/((x-)?ndjson|jsonl|x-jsonlines|json-seq)\s*(;|$)/i.test(contentType);

/** Whether a media type is a form, whose fields are the properties of an object. */
export const isForm = (contentType: string): boolean =>
  /^\s*(multipart\/|application\/x-www-form-urlencoded\s*(;|$))/i.test(contentType);

/** Whether a header's value is one media type (RFC 9110 section 8.3.1), with or without parameters. */
export const isMediaType = (contentType: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/.test(contentType);
