import { MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, defaultKeys, type MockOptions } from "../../scripts/mock/mock.js";
import { document } from "./mock.js";

/** Why the mock refused the last call, which the client's errors do not contain. */
let lastReason: string | undefined;

/** A mock with a clock that the test moves, and a client in front of it. */
export function mockedClient(options: Partial<MockOptions> = {}) {
  let time = Date.parse("2026-06-01T12:00:00Z");
  const now = () => time;
  const mock = createMock({
    ...{ document, now },
    ...options,
    onAccess: ({ reason }) => {
      lastReason = reason;
    },
  });
  const client = new MediaIntelligence({
    ...{ baseURL: "https://mock.invalid", credentials: defaultKeys, now },
    fetch: mock.fetch,
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { mock, client, now, pass };
}

/** The status of the error that a call fails with, and the reason that the mock gives. */
export async function refusal(
  call: PromiseLike<unknown>,
): Promise<{ status?: number; code?: string; reason?: string }> {
  try {
    await call;
  } catch (error) {
    const { status, code } = Object(error);
    return { status, code, reason: lastReason ?? "" };
  }
  return {};
}

/** The path parameters of the seeded asset. */
export const inProject = { workspaceName: "my-workspace", projectId: 1234 };
export const seededAsset = { ...inProject, assetId: 5678 };
/** An asset that is registered, and was never analysed. */
export const freshAsset = { ...inProject, assetId: 5679 };

/** The values of a status that is read until it stays the same. */
export async function statuses<T>(read: () => PromiseLike<T>): Promise<T[]> {
  const seen: T[] = [];
  for (let left = 10; left > 0; left--) {
    const status = await read();
    if (status === seen.at(-1) && seen.length > 1 && left < 5) break;
    seen.push(status);
  }
  return [...new Set(seen)];
}

/** The beginning of a PNG, with its width and height. */
export function png(width: number, height = width, bytes = 24): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(bytes);
  const view = new DataView(image.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(4, 0x0d0a1a0a);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return image;
}
