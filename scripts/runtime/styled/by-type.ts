import { jsonOf, textOf } from "../body.js";
import { ClientError } from "../errors.js";
import { isJson } from "../media-type.js";
import { blob, type ReadResponse } from "../readers.js";
import { isText } from "./text-type.js";

/**
 * Reads a response by its own media type: JSON as its value, text as text, an empty body as undefined, and anything
 * else as a Blob.
 * @throws ClientError if the body should be JSON but is not.
 */
export const byType: ReadResponse = (received) => {
  const { body, response } = received;
  const type = response.headers.get("content-type") ?? "";
  if (body.length === 0) return undefined;
  if (isText(type) && !isJson(type)) return textOf(body);
  if (!isJson(type)) return blob(received);
  try {
    return jsonOf(textOf(body));
  } catch (error) {
    // A parser's message is not shown, since it quotes the body.
    throw error instanceof ClientError ? error : new ClientError(`The response of type ${type} is not JSON.`);
  }
};
