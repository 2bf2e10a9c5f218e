import type { ServerResponse } from "node:http";
import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import * as uploads from "../../../generated/client/uploads.js";
import type { Reaction } from "../../helpers/client/fault-server.js";
import { uploading } from "../../helpers/client/kinds.js";
import { credentials, json, loopback, type Received } from "../../helpers/client/loopback.js";
import { present } from "../../helpers/mock.js";

/** The description of the upload in the client. */
export const definition = present(
  Object.values(uploads)
    .filter((each) => typeof each !== "function")
    .find(({ id }) => id === uploading),
);

const { create, complete } = definition;
/** The secret part of the upload URL. */
export const secret = "X-Amz-Signature=SECRET";
const ok = (result: object) => ({ code: "0", message: "success", result });

export const accepts: Reaction = (response) => response.writeHead(200).end();
/** Rejects as S3 does, with a body that contains the URL. */
export const refuses: Reaction = (response) =>
  response
    .writeHead(403, { "content-type": "application/xml" })
    .end(`<Error><Code>AccessDenied</Code><Message>Request has expired ?${secret}</Message></Error>`);

interface Service {
  /** The storage's reaction to each PUT in turn. The last reaction is repeated. */
  puts?: readonly Reaction[];
  /** The status that the completing call returns. */
  uploadStatus?: string;
  /** Seconds for which the URL is valid. */
  expirationSeconds?: number;
  /** Replaces the upload URL. */
  url?: string;
}

/** Starts a service with a storage on another host, and creates a client of the service. */
export async function startUploadService(
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
