import type { ServerResponse } from "node:http";
import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { searchUploadImage } from "../../../generated/client/uploads.js";
import type { Reaction } from "../../helpers/client/fault-server.js";
import { credentials, json, loopback, type Received } from "../../helpers/client/loopback.js";

const { create, complete } = searchUploadImage;
/** What makes the URL of an upload a secret. */
export const secret = "X-Amz-Signature=SECRET";
const ok = (result: object) => ({ code: "0", message: "success", result });

export const accepts: Reaction = (response) => response.writeHead(200).end();
/** Refuses as S3 does, with a body that has the URL in it. */
export const refuses: Reaction = (response) =>
  response
    .writeHead(403, { "content-type": "application/xml" })
    .end(`<Error><Code>AccessDenied</Code><Message>Request has expired ?${secret}</Message></Error>`);

interface Service {
  /** What the storage does about each PUT in turn; the last one is for all that follow. */
  puts?: readonly Reaction[];
  /** The status that completing gives. */
  uploadStatus?: string;
  /** Seconds for which the URL is valid. */
  expirationSeconds?: number;
  /** What stands for the URL. */
  url?: string;
}

/** A service with a storage of its own host, and a client of it. */
export async function begin(
  { puts = [accepts], uploadStatus = "COMPLETED", expirationSeconds = 900, url }: Service = {},
  options: ClientOptions = {},
) {
  const storage = await loopback((_, response: ServerResponse, number) => {
    puts[Math.min(number, puts.length) - 1]?.(response);
  });
  const issued = url ?? `${storage.baseURL}/bucket/a.png?${secret}`;
  const service = await loopback(({ target }: Received, response) => {
    if (target === create.path)
      json(response, ok({ assetFileKey: "images/a.png", presignedUploadUrl: issued, expirationSeconds }));
    else if (uploadStatus === "COMPLETED") json(response, ok({ assetKey: "images/a.png", uploadStatus }));
    else json(response, ok({ assetKey: "images/a.png", uploadStatus, uploadMessage: "FILE_NOT_EXIST" }));
  });
  const client = new MediaIntelligence({ baseURL: service.baseURL, credentials, ...options });
  /** Whether the upload was completed. */
  const isCompleted = () => service.received.some(({ target }) => target === complete.path);
  return { client, storage, service, isCompleted };
}
