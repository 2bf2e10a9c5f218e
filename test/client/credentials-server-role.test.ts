import { CredentialsError } from "ncloud-media-intelligence";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { minute, sender, sentKey, withoutKeys } from "../helpers/client/key-sender.js";
import { json, loopback } from "../helpers/client/loopback.js";

beforeEach(withoutKeys);

describe("keys are read from the server's role:", () => {
  const role = "/latest/meta-data/iam/security-credentials";
  const answer = (expiration: number, accessKey = "ROLE") => ({
    AccessKeyId: accessKey,
    SecretAccessKey: "s",
    Expiration: new Date(expiration).toISOString().replace("Z", "+0000"),
    Code: "Success",
  });

  /** A metadata service; `versions` lists those that it supports. */
  async function metadata(versions: { v1: boolean; v2: boolean }, body: () => unknown, roleId = "role-1") {
    const server = await loopback(({ method, target, headers }, response) => {
      if (target === "/latest/api/token")
        return versions.v2 && method === "PUT" && headers["x-ncp-metadata-token-ttl-seconds"]
          ? response.end("TOKEN")
          : response.writeHead(404).end();
      if (!versions.v1 && headers["x-ncp-metadata-token"] !== "TOKEN") return response.writeHead(401).end();
      if (target === role) return response.end(roleId);
      if (target === `${role}/${roleId}`) return json(response, body());
      response.writeHead(404).end();
    });
    vi.stubEnv("NCLOUD_METADATA_API_ENDPOINT", server.baseURL);
    return server;
  }

  test.each([
    ["version 2", { v1: false, v2: true }],
    ["version 1", { v1: true, v2: false }],
  ])("%s", async (_, versions) => {
    await metadata(versions, () => answer(Date.now() + 60 * minute));
    expect(await sentKey()).toBe("ROLE");
  });

  test("under the other name of the endpoint", async () => {
    const { baseURL } = await metadata({ v1: true, v2: false }, () => answer(Date.now() + 60 * minute));
    vi.stubEnv("NCLOUD_METADATA_API_ENDPOINT", undefined);
    vi.stubEnv("NCLOUD_METADATA_ENDPOINT", `${baseURL}/`);
    expect(await sentKey()).toBe("ROLE");
  });

  test.each<[string, unknown, string]>([
    ["its own error", { Code: "Denied", Message: "no policy" }, "Denied: no policy"],
    ["an invalid date", { ...answer(0, "HIDDEN"), Expiration: "soon" }, "Expiration"],
    ["half a pair", { AccessKeyId: "HIDDEN" }, "no keys"],
    ["nothing", null, "no keys"],
  ])("%s is rejected with the text of the response", async (_, body, named) => {
    await metadata({ v1: true, v2: true }, () => body);
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain("HIDDEN");
  });

  test("a server without a role is reported as such", async () => {
    await metadata({ v1: true, v2: true }, () => ({}), "");
    expect(String(await sentKey())).toContain("this server has none");
  });

  test("new keys are requested before the old ones expire, by the client's clock", async () => {
    const start = Date.UTC(2026, 0, 1);
    let now = start;
    let pair = answer(start + 60 * minute, "FIRST");
    const server = await metadata({ v1: false, v2: true }, () => pair);
    const { send } = sender(undefined, () => now);
    expect(await send()).toBe("FIRST");
    const requestsBefore = server.received.length;
    now = start + 44 * minute;
    expect(await send()).toBe("FIRST");
    expect(server.received).toHaveLength(requestsBefore);
    pair = answer(start + 120 * minute, "SECOND");
    now = start + 56 * minute;
    expect(await send()).toBe("SECOND");
  });
});
