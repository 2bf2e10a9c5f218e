import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Credentials, MediaIntelligence } from "ncloud-media-intelligence";
import { onTestFinished, vi } from "vitest";
import { definition } from "../../../generated/client/definition.js";
import { callPage, vendorPage } from "../vendor-page.js";
import { closedPort, onRequest } from "./loopback.js";

/** The names of the environment variables for a key pair. */
export const variables = ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY", "NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"];
export const minute = 60_000;

/** The access keys that a client's calls send. */
export function sender(credentials?: () => Promise<Credentials>, now?: () => number) {
  const keys: (string | null)[] = [];
  const client = new MediaIntelligence({
    credentials,
    now,
    fetch: onRequest(async (request) => {
      keys.push(request.headers.get(definition.signature?.accessKey ?? ""));
      return Response.json(vendorPage.response);
    }),
  });
  const send = async () => {
    await callPage(client);
    return keys.at(-1);
  };
  return { send, keys };
}

/** The access key that one call sends, or the error of the call. */
export const sentKey = () =>
  sender()
    .send()
    .catch((error: unknown) => error);

/** A home folder, with the vendor's configuration file where a text is given. */
export function home(configure?: string): void {
  const folder = mkdtempSync(join(tmpdir(), "home-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (configure !== undefined) {
    mkdirSync(join(folder, ".ncloud"));
    writeFileSync(join(folder, ".ncloud", "configure"), configure);
  }
  vi.stubEnv("HOME", folder);
  vi.stubEnv("USERPROFILE", folder);
}

/** Hides all keys of this machine: variables, file and metadata service. */
export async function withoutKeys(): Promise<void> {
  for (const name of [...variables, "NCLOUD_PROFILE", "NCLOUD_METADATA_ENDPOINT"]) vi.stubEnv(name, undefined);
  vi.stubEnv("NCLOUD_METADATA_API_ENDPOINT", await closedPort());
  home();
}
