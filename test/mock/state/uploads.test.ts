import { describe, expect, test } from "vitest";
import type { Operation } from "../../../scripts/api/operation.js";
import { callById } from "../../helpers/client/call-by-id.js";
import { inProject, mockedClient, png, refusal } from "../../helpers/journey.js";
import { callMock, present, withServer } from "../../helpers/mock.js";
import { stepsOf } from "../../helpers/workflow-steps.js";

const { workspaceName } = inProject;

type Client = ReturnType<typeof mockedClient>["client"];

const [issuing, completing, searching] = stepsOf("searchByImage");
const [issuingThumbnail, completingThumbnail, creating] = stepsOf("registerPerson");

/** The result of the operation that a step of a workflow calls. */
const call = async (client: Client, step: Operation | undefined, input: object) =>
  Object(await callById(client, present(step).id)(input));

const search = (client: Client, imageQuery: string) =>
  call(client, searching, { workspaceName, query: { imageQuery }, filter: { projectIds: [1234] } });

/** Requests a URL, sends a file there, and completes the upload. */
async function upload({ client, mock }: ReturnType<typeof mockedClient>, file: BodyInit, assetFileName = "query.png") {
  const { assetFileKey, presignedUploadUrl } = await call(client, issuing, { assetType: "IMAGE", assetFileName });
  const sent = await mock.fetch(presignedUploadUrl, { method: "PUT", body: file });
  return {
    key: assetFileKey,
    url: presignedUploadUrl,
    sent,
    end: await call(client, completing, { assetKey: assetFileKey }),
  };
}

describe("an upload", () => {
  test("can be completed once, and used in a search", async () => {
    const journey = mockedClient();
    const { key, url, sent, end } = await upload(journey, png(300));
    expect(sent.status).toBe(200);
    expect(end).toEqual({ assetKey: key, uploadStatus: "COMPLETED" });
    expect((await journey.mock.fetch(url, { method: "PUT", body: png(300) })).status).toBe(403);
    expect(await search(journey.client, key)).toHaveProperty("searchId");
    expect(await refusal(search(journey.client, "images/other.png"))).toMatchObject({ status: 400 });
  });

  test("accepts JPEG, WebP and HEIC too", async () => {
    const jpg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 100, 1, 0, 1, 1, 0x11, 0]);
    const webp = new TextEncoder().encode("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\xff\0\0\xff\0\0");
    const heic = new TextEncoder().encode("\0\0\0\x18ftypheic\0\0\0\0");
    const journey = mockedClient();
    expect((await upload(journey, jpg)).end).toMatchObject({ uploadMessage: "RESOLUTION_NOT_SUPPORT" });
    expect((await upload(journey, webp)).sent.status).toBe(200);
    expect((await upload(journey, heic)).end).toMatchObject({ uploadStatus: "COMPLETED" });
  });

  test("of a HEIC is searched by the key of the converted JPG only", async () => {
    const journey = mockedClient();
    const { key, end } = await upload(journey, new TextEncoder().encode("\0\0\0\x18ftypheic\0\0\0\0"), "query.heic");
    expect(end).toEqual({ assetKey: key.replace(/heic$/, "jpg"), uploadStatus: "COMPLETED" });
    expect(await search(journey.client, end.assetKey)).toHaveProperty("searchId");
    expect(await refusal(search(journey.client, key))).toMatchObject({ status: 400 });
  });

  test("is measured in every format", async () => {
    const journey = mockedClient();
    const lossless = (pixels: number) => {
      const bits = (pixels - 1) | ((pixels - 1) << 14);
      const head = new TextEncoder().encode("RIFF\0\0\0\0WEBPVP8L\0\0\0\0/");
      return new Uint8Array([...head, bits & 0xff, (bits >> 8) & 0xff, (bits >> 16) & 0xff, bits >> 24]);
    };
    const heic = (...pixels: number[]) => {
      const head = new TextEncoder().encode("\0\0\0\x18ftypheic\0\0\0\0");
      const ispe = (one: number) => [...new TextEncoder().encode("ispe"), 0, 0, 0, 0, 0, 0, one >> 8, one & 0xff];
      return new Uint8Array([...head, ...pixels.flatMap((one) => [...ispe(one), 0, 0, one >> 8, one & 0xff])]);
    };
    const ends = [];
    for (const file of [lossless(224), lossless(223), heic(160, 224, 120), heic(160, 223)])
      ends.push((await upload(journey, file)).end.uploadMessage);
    expect(ends).toEqual([undefined, "RESOLUTION_NOT_SUPPORT", undefined, "RESOLUTION_NOT_SUPPORT"]);
  });

  test("of a file that is too large, too small or missing fails with the documented message", async () => {
    const journey = mockedClient();
    const tooLarge = await upload(journey, png(300, 300, 5 * 1024 * 1024 + 1));
    expect(tooLarge.end).toMatchObject({ uploadStatus: "FAILED", uploadMessage: "OVER_SIZE_LIMIT" });
    expect((await upload(journey, png(300, 300, 5 * 1024 * 1024))).end.uploadStatus).toBe("COMPLETED");
    expect((await upload(journey, png(300, 223))).end).toMatchObject({ uploadMessage: "RESOLUTION_NOT_SUPPORT" });
    const text = await upload(journey, "no image");
    expect(text.sent.status).toBe(415);
    expect(text.end).toMatchObject({ uploadStatus: "FAILED", uploadMessage: "FILE_NOT_EXIST" });
    expect(await call(journey.client, completing, { assetKey: "unknown" })).toMatchObject({
      uploadStatus: "FAILED",
    });
  });

  test("may have any content type or none, since the signed type is not documented", async () => {
    const { client, mock } = mockedClient();
    for (const headers of [{ "content-type": "image/png" }, { "content-type": "application/json" }, {}]) {
      const input = { assetType: "IMAGE", assetFileName: "query.png" } as const;
      const { assetFileKey, presignedUploadUrl } = await call(client, issuing, input);
      const sent = await mock.fetch(presignedUploadUrl, { method: "PUT", headers, body: png(300) });
      expect(sent.status).toBe(200);
      expect(await call(client, completing, { assetKey: assetFileKey })).toMatchObject({
        uploadStatus: "COMPLETED",
      });
    }
  });

  test("is rejected after its time, at another URL, by another method, and for a name without an image extension", async () => {
    const { client, mock, pass } = mockedClient();
    const { url } = await call(client, issuingThumbnail, { workspaceName, thumbnailFileName: "x.webp" });
    const put = (target: string) => mock.fetch(target, { method: "PUT", body: png(300) });
    expect((await put(url.replace(/expires=\d+/, "expires=9999999999999"))).status).toBe(403);
    expect((await mock.fetch(url)).status).toBe(405);
    pass(900_000);
    const late = await put(url);
    expect(late.status).toBe(403);
    expect(late.headers.get("x-mock-reason")).toContain("expired");
    const heic = call(client, issuingThumbnail, { workspaceName, thumbnailFileName: "x.heic" });
    expect(await refusal(heic)).toMatchObject({ status: 400, reason: expect.stringContaining("webp") });
  });

  test("can be used for a person, until its key expires", async () => {
    const { client, mock, pass } = mockedClient();
    const issued = await call(client, issuingThumbnail, { workspaceName, thumbnailFileName: "new.png" });
    const { thumbnailKey, url } = issued;
    const thumbnails = [{ thumbnailKey, isPrimaryThumbnail: true }];
    const create = (name: string) => call(client, creating, { workspaceName, name, thumbnails });
    expect(await refusal(create("New"))).toMatchObject({ status: 400 });
    await mock.fetch(url, { method: "PUT", body: png(256) });
    expect(await call(client, completingThumbnail, { workspaceName, thumbnailKey })).toEqual({
      uploadStatus: "COMPLETED",
    });
    expect(await create("New")).toMatchObject({ name: "New", tags: [], thumbnails: [{ isPrimaryThumbnail: true }] });
    expect(await refusal(create("New"))).toMatchObject({ status: 400, reason: expect.stringContaining("name") });
    pass(24 * 60 * 60 * 1000);
    expect(await refusal(create("Later"))).toMatchObject({ status: 400 });
  });

  test("is sent to the server that created it", () =>
    withServer({ checkSignature: false }, async (url) => {
      const issued = await fetch(url + present(issuing).path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ assetType: "IMAGE", assetFileName: "query.png" }),
      });
      const { presignedUploadUrl } = (await issued.json()).result;
      expect(presignedUploadUrl.startsWith(url)).toBe(true);
      expect((await fetch(presignedUploadUrl, { method: "PUT", body: png(300, 300, 2 * 1024 * 1024) })).status).toBe(
        200,
      );
    }));

  test("of a mock without a socket is sent to a host that cannot exist, independent of the base URL", async () => {
    const { mock } = mockedClient({ checkSignature: false });
    const issue = async (origin: string): Promise<string> => {
      const response = await mock.fetch(origin + present(issuing).path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ assetType: "IMAGE", assetFileName: "query.png" }),
      });
      return (await response.json()).result.presignedUploadUrl;
    };
    for (const origin of ["https://example.com:8443", "http://127.0.0.1:4010"]) {
      const url = await issue(origin);
      expect(new URL(url).hostname).toBe("send-it-with-mock-fetch.invalid");
      // The error message of fetch contains the host name.
      const elsewhere = fetch(url, { method: "PUT", body: png(300) });
      await expect(elsewhere).rejects.toMatchObject({
        cause: { message: expect.stringContaining("send-it-with-mock-fetch.invalid") },
      });
      expect((await mock.fetch(url, { method: "PUT", body: png(300) })).status).toBe(200);
    }
  });

  test("is removed as the oldest of too many if no operation deletes it", async () => {
    const searchImages = Array.from({ length: 1000 }, (_, index) => ({ id: index + 1, parent: 0, data: {} }));
    const { client, mock } = mockedClient({ data: { version: 1, items: { searchImages }, counters: { items: 1000 } } });
    await call(client, issuing, { assetType: "IMAGE", assetFileName: "query.png" });
    const kept = (mock.state as { items: Record<string, { id: number }[]> }).items.searchImages?.map(({ id }) => id);
    expect(kept).toEqual(Array.from({ length: 1000 }, (_, index) => index + 2));
  });

  test("does not pass through the gateway", async () => {
    const { mock } = mockedClient();
    expect((await callMock(mock, "PUT", "/__mock/upload")).status).toBe(404);
  });
});
