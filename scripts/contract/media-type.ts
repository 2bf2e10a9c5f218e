/** Checks of media types. Those that the client needs are in the run time, which may not import the toolchain. */
export { isJson, isMultipart } from "../runtime/media-type.js";
export { isEventStream, isJsonStream } from "../runtime/streams/media-types.js";
export { isText } from "../runtime/styled/text-type.js";

/** Whether a media type is a form, whose fields are the properties of an object. */
export const isForm = (contentType: string): boolean =>
  /^\s*(multipart\/|application\/x-www-form-urlencoded\s*(;|$))/i.test(contentType);

/** A media type in lower case without its parameters. */
export const essenceOf = (type: string): string => type.replace(/;.*$/s, "").trim().toLowerCase();

/** Whether a media type is a range, such as `image/*`. */
export const isRange = (type: string): boolean => type.includes("*");

/** A common media type in a range. A media type that is not a range is returned unchanged. */
export function concreteType(type: string): string {
  if (!isRange(type)) return type;
  const [kind = "", structure = ""] = type.split("/");
  if (/^\*\+/.test(structure)) return `${kind}/${structure.replace("*", "vnd.sample")}`;
  return (
    { text: "text/plain", image: "image/png", audio: "audio/mpeg", video: "video/mp4" }[kind] ??
    "application/octet-stream"
  );
}

/** Whether a header's value is one media type (RFC 9110 section 8.3.1), with or without parameters. */
export const isMediaType = (contentType: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;|$)/.test(contentType);
