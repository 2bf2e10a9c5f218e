import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { MediaIntelligence, type UploadFile, ValidationError } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { upload, uploading } from "../../helpers/client/kinds.js";
import { rejection } from "../../helpers/client/loopback.js";
import { picture } from "./pictures.js";
import { definition } from "./storage.js";

const [{ maxBytes = 0, formats = [] } = {}] = definition.limits;

/** A client of a mock, and the requests that reached the mock, with the bytes of files. */
function mockedClient() {
  const mock = createMock();
  const files: Uint8Array[] = [];
  const client = new MediaIntelligence({
    credentials: mockCredentials,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      if (request.method === "PUT") files.push(new Uint8Array(await request.clone().arrayBuffer()));
      return mock.fetch(request);
    },
  });
  return { client, mock, files };
}

async function fromDisk(bytes: Uint8Array): Promise<Blob> {
  const folder = mkdtempSync(join(tmpdir(), "upload-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "한글.png");
  writeFileSync(path, bytes);
  return openAsBlob(path);
}

const bytes = picture("png", 100_000);

describe("a file is sent unchanged, and the upload resolves to its key:", () => {
  test.each<[string, () => UploadFile | Promise<UploadFile>]>([
    ["a Blob", () => new Blob([bytes])],
    ["a File", () => new File([bytes], "a.png", { type: "image/png" })],
    ["a file from disk", () => fromDisk(bytes)],
    ["bytes", () => bytes],
    ["a part of a buffer", () => Buffer.concat([Buffer.from("before"), bytes]).subarray(6)],
    ["an ArrayBuffer", () => bytes.buffer],
    ["a web stream", () => new Blob([bytes]).stream()],
    ["a stream of Node", () => Readable.from([bytes.subarray(0, 10), bytes.subarray(10)])],
  ])("%s", async (_, make) => {
    const { client, mock, files } = mockedClient();
    const uploaded = await upload(client, { assetFileName: "query.png", file: await make() });
    expect(uploaded).toEqual({
      assetFileKey: expect.stringContaining("query.png"),
      assetKey: uploaded.assetFileKey,
      uploadStatus: "COMPLETED",
    });
    expect(files).toHaveLength(1);
    expect(Buffer.compare(files[0] ?? new Uint8Array(), bytes)).toBe(0);
    expect(mock.requests.map(({ method, operationId }) => [method, operationId])).toEqual([
      ["POST", definition.create.id],
      ["PUT", undefined],
      ["POST", definition.complete.id],
    ]);
  });

  test("a HEIC has the key of the converted file, and a thumbnail stays in its workspace", async () => {
    const { client } = mockedClient();
    const { assetFileKey, assetKey } = await upload(client, {
      assetFileName: "사진.heic",
      file: picture("heic"),
    });
    expect(assetKey).toBe(assetFileKey.replace(/heic$/, "jpg"));
    const thumbnail = await client.persons.uploadThumbnail({
      workspaceName: "my-workspace",
      thumbnailFileName: "face.jpg",
      file: picture("jpg"),
    });
    expect(thumbnail).toEqual({ thumbnailKey: expect.any(String), uploadStatus: "COMPLETED" });
  });
});

describe("nothing is sent for", () => {
  const big = picture("png", maxBytes + 1);
  test.each<[string, object, RegExp]>([
    [
      "a picture with the extension of another format",
      { assetFileName: "a.heic", file: bytes },
      /is png, but its name ends in \.heic/,
    ],
    ["another format", { assetFileName: "a.gif", file: picture("gif") }, /no known format.*jpg, png, webp, heic/],
    ["an empty file", { assetFileName: "a.png", file: new Uint8Array() }, /no known format/],
    ["too many bytes", { assetFileName: "a.png", file: big }, new RegExp(`larger than the ${maxBytes} bytes`)],
    ["a Blob of too many bytes", { assetFileName: "a.png", file: new Blob([big]) }, /larger than/],
    ["a stream of too many bytes", { assetFileName: "a.png", file: new Blob([big]).stream() }, /larger than/],
    ["a Node stream of too many bytes", { assetFileName: "a.png", file: Readable.from([big]) }, /larger than/],
    ["a path", { assetFileName: "a.png", file: "a.png" }, /must be a Blob.*of type String.*openAsBlob/],
    ["no file", { assetFileName: "a.png" }, /needs the input file/],
    ["no name", { file: bytes }, /needs the input assetFileName/],
    ["a stream of text", { assetFileName: "a.png", file: Readable.from(["text"]) }, /chunk of type String/],
    [
      "an input that the client sets itself",
      { assetFileName: "a.png", file: bytes, assetType: "IMAGE" },
      /no input "assetType"/,
    ],
  ])("%s", async (_, input, message) => {
    const { client, mock } = mockedClient();
    // Callers in plain JavaScript have no compiler to stop them.
    const error = await rejection(upload(client, input as never));
    expect(error).toBeInstanceOf(ValidationError);
    expect(Object(error).message).toMatch(message);
    expect(mock.requests).toEqual([]);
  });

  test("a stream that fails causes an error with its error as the cause", async () => {
    const { client, mock } = mockedClient();
    const file = Readable.from(
      (async function* () {
        yield bytes;
        throw new Error("the disk is gone");
      })(),
    );
    expect(await rejection(upload(client, { assetFileName: "a.png", file }))).toMatchObject({
      name: "MediaIntelligenceError",
      operationId: uploading,
      attempts: 0,
      cause: { message: "the disk is gone" },
    });
    expect(mock.requests).toEqual([]);
  });
});

test("a file of exactly the maximum size is accepted in every format", async () => {
  expect(formats).toContain("webp");
  const { client } = mockedClient();
  const file = picture("webp", maxBytes);
  expect((await upload(client, { assetFileName: "query.webp", file })).uploadStatus).toBe("COMPLETED");
});

test.each(["한글 사진.png", "é.png".normalize("NFD"), '../../";rm -rf ~.png', "a%2Fb?c#d.png", "이름.\u202egnp.png"])(
  "the name %j reaches the service unchanged",
  async (assetFileName) => {
    const { client, mock } = mockedClient();
    await upload(client, { assetFileName, file: bytes });
    expect(mock.requests[0]?.body).toMatchObject({ assetFileName });
  },
);
