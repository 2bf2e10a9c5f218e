import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Credentials, CredentialsError, MediaIntelligence } from "ncloud-media-intelligence";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { definition } from "../../generated/client/definition.js";
import { vendorPage } from "../contract/vendor-page.js";
import { closedPort, json, loopback } from "./loopback.js";

const variables = ["NCLOUD_ACCESS_KEY_ID", "NCLOUD_SECRET_ACCESS_KEY", "NCLOUD_ACCESS_KEY", "NCLOUD_SECRET_KEY"];
const minute = 60_000;

/** The access keys that a client's calls send. */
function sender(credentials?: () => Promise<Credentials>, now?: () => number) {
  const keys: (string | null)[] = [];
  const client = new MediaIntelligence({
    credentials,
    now,
    fetch: async (request) => {
      keys.push(request.headers.get(definition.signature?.accessKey ?? ""));
      return Response.json(vendorPage.response);
    },
  });
  const send = async () => {
    await client.workspaces.list();
    return keys.at(-1);
  };
  return { send, keys };
}

/** The access key that one call sends, or what it is rejected with. */
const sentKey = () =>
  sender()
    .send()
    .catch((error: unknown) => error);

/** A home folder, with the vendor's configuration file where a text is given. */
function home(configure?: string): void {
  const folder = mkdtempSync(join(tmpdir(), "home-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (configure !== undefined) {
    mkdirSync(join(folder, ".ncloud"));
    writeFileSync(join(folder, ".ncloud", "configure"), configure);
  }
  vi.stubEnv("HOME", folder);
  vi.stubEnv("USERPROFILE", folder);
}

beforeEach(async () => {
  for (const name of [...variables, "NCLOUD_PROFILE", "NCLOUD_METADATA_ENDPOINT"]) vi.stubEnv(name, undefined);
  vi.stubEnv("NCLOUD_METADATA_API_ENDPOINT", await closedPort());
  home();
});

describe("the environment gives the keys:", () => {
  const keyIn = (environment: Record<string, string>) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return sentKey();
  };

  test("under the one pair of names", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "one", NCLOUD_SECRET_ACCESS_KEY: "s" })).toBe("one");
  });

  test("under the other pair of names", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY: "two", NCLOUD_SECRET_KEY: "s" })).toBe("two");
  });

  test("under names of both", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "three", NCLOUD_SECRET_KEY: "s" })).toBe("three");
  });

  test("a whole pair before a mixed one", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "half", NCLOUD_ACCESS_KEY: "whole", NCLOUD_SECRET_KEY: "s" })).toBe(
      "whole",
    );
  });

  test.each(variables)("half a pair is refused, though the file has a whole one: only %s", async (name) => {
    home("ncloud_access_key_id = file\nncloud_secret_access_key = s\n");
    const error = await keyIn({ [name]: "HALFKEY" });
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain(name);
    expect(String(error)).not.toContain("HALFKEY");
  });

  test("an empty variable is none", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY: "", NCLOUD_SECRET_KEY: "" })).toBeInstanceOf(CredentialsError);
  });

  test("a line end in a variable is refused with the variable's name", async () => {
    const error = await keyIn({ NCLOUD_ACCESS_KEY: "LINE\n", NCLOUD_SECRET_KEY: "s" });
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain("NCLOUD_ACCESS_KEY");
    expect(String(error)).not.toContain("LINE");
  });

  test("the option goes before it", async () => {
    for (const name of variables) vi.stubEnv(name, "environment");
    expect(await sender(async () => ({ accessKey: "option", secretKey: "s" })).send()).toBe("option");
  });
});

describe("the file ~/.ncloud/configure gives the keys:", () => {
  const pair = (name: string) => `ncloud_access_key_id = ${name}\nncloud_secret_access_key=s=ecret==\n`;

  test.each<[string, string]>([
    ["of [DEFAULT]", `[DEFAULT]\n${pair("KEY")}ncloud_api_url = https://ncloud.apigw.ntruss.com\n`],
    ["before any section", pair("KEY")],
    ["of [DEFAULT] beside profiles", `[other]\n${pair("OTHER")}[DEFAULT]\n${pair("KEY")}`],
    [
      "with comments, blank lines and line ends of Windows",
      `# mine\r\n\r\n; old\r\n${pair("KEY").replaceAll("\n", "\r\n")}`,
    ],
    ["after a byte order mark", `\uFEFF[DEFAULT]\n${pair("KEY")}`],
  ])("%s", async (_, text) => {
    home(text);
    expect(await sentKey()).toBe("KEY");
  });

  test.each(["team", "team.blue"])("of the profile [%s] that NCLOUD_PROFILE names", async (name) => {
    home(`${pair("DEFAULTKEY")}[${name}]\n${pair("TEAM")}`);
    vi.stubEnv("NCLOUD_PROFILE", name);
    expect(await sentKey()).toBe("TEAM");
  });

  test("after the environment", async () => {
    home(pair("FILE"));
    vi.stubEnv("NCLOUD_ACCESS_KEY", "ENV");
    vi.stubEnv("NCLOUD_SECRET_KEY", "s");
    expect(await sentKey()).toBe("ENV");
  });

  test("read once", async () => {
    home(pair("KEY"));
    const { send } = sender();
    expect(await send()).toBe("KEY");
    home();
    expect(await send()).toBe("KEY");
  });

  test("not in a page or a worker", async () => {
    home(pair("KEY"));
    vi.stubGlobal("document", {});
    onTestFinished(() => void vi.unstubAllGlobals());
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).not.toContain("configure");
  });

  test.each<[string, string | undefined, string | undefined, string[]]>([
    ["no secret key", "ncloud_access_key_id = HIDDEN", undefined, ["ncloud_secret_access_key", "configure"]],
    ["no access key", "[DEFAULT]\nncloud_secret_access_key = HIDDEN", undefined, ["ncloud_access_key_id", "[DEFAULT]"]],
    ["a profile that is not there", `[team]\n${pair("HIDDEN")}`, "tame", ["[tame]", "NCLOUD_PROFILE", "team"]],
    ["a profile without keys", `${pair("HIDDEN")}[team]\nx = 1`, "team", ["[team]", "ncloud_access_key_id"]],
    ["a profile and no file", undefined, "team", ["NCLOUD_PROFILE", "~/.ncloud/configure"]],
    [
      "a space in a key",
      "ncloud_access_key_id = HID DEN\nncloud_secret_access_key = s",
      undefined,
      ["accessKey", "space"],
    ],
  ])("%s is refused with its place", async (_, text, profile, named) => {
    home(text);
    vi.stubEnv("NCLOUD_PROFILE", profile);
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    for (const part of named) expect(String(error)).toContain(part);
    expect(String(error)).not.toMatch(/HID ?DEN/);
  });
});

describe("the server's role gives the keys:", () => {
  const role = "/latest/meta-data/iam/security-credentials";
  const answer = (expiration: number, accessKey = "ROLE") => ({
    AccessKeyId: accessKey,
    SecretAccessKey: "s",
    Expiration: new Date(expiration).toISOString().replace("Z", "+0000"),
    Code: "Success",
  });

  /** A metadata service; `versions` says which of the two it answers. */
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
    ["an error of its own", { Code: "Denied", Message: "no policy" }, "Denied: no policy"],
    ["no date", { ...answer(0, "HIDDEN"), Expiration: "soon" }, "Expiration"],
    ["half a pair", { AccessKeyId: "HIDDEN" }, "no keys"],
  ])("%s is refused with its words", async (_, body, named) => {
    await metadata({ v1: true, v2: true }, () => body);
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain("HIDDEN");
  });

  test("none, and the message names everything that was looked at", async () => {
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    for (const named of [...variables, '"credentials"', "~/.ncloud/configure", "http://127.0.0.1"])
      expect(String(error)).toContain(named);
  });

  test("a server without a role is named as such", async () => {
    await metadata({ v1: true, v2: true }, () => ({}), "");
    expect(String(await sentKey())).toContain("this server has none");
  });

  test("again before they expire, on the client's clock", async () => {
    const start = Date.UTC(2026, 0, 1);
    let now = start;
    let pair = answer(start + 60 * minute, "FIRST");
    const server = await metadata({ v1: false, v2: true }, () => pair);
    const { send } = sender(undefined, () => now);
    expect(await send()).toBe("FIRST");
    const asked = server.received.length;
    now = start + 44 * minute;
    expect(await send()).toBe("FIRST");
    expect(server.received).toHaveLength(asked);
    pair = answer(start + 120 * minute, "SECOND");
    now = start + 56 * minute;
    expect(await send()).toBe("SECOND");
  });
});

describe("a pair that expires", () => {
  const start = Date.UTC(2026, 0, 1);

  /** A source whose loads are settled by hand. */
  function source() {
    let now = start;
    const loads: { give: (pair: Credentials) => void; fail: () => void }[] = [];
    const { send, keys } = sender(
      () => new Promise((resolve, reject) => loads.push({ give: resolve, fail: () => reject(new Error("sealed")) })),
      () => now,
    );
    const until = (minutes: number) => start + minutes * minute;
    const at = (minutes: number) => {
      now = until(minutes);
    };
    return { send, keys, loads, until, at };
  }
  const named = (accessKey: string, expiration: number) => ({ accessKey, secretKey: "s", expiration });

  test("is asked for once, however many calls wait for it", async () => {
    const { send, keys, loads, until } = source();
    const calls = [send(), send(), send()];
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    await Promise.all(calls);
    expect(keys).toEqual(["ONE", "ONE", "ONE"]);
    expect(loads).toHaveLength(1);
  });

  test("serves on while the next is fetched, and is kept when that fails", async () => {
    const { send, loads, until, at } = source();
    const first = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    expect(await first).toBe("ONE");
    at(46);
    expect(await send()).toBe("ONE");
    expect(loads).toHaveLength(2);
    loads[1]?.fail();
    await new Promise(setImmediate);
    at(56);
    const third = send();
    await vi.waitFor(() => expect(loads).toHaveLength(3));
    loads[2]?.fail();
    expect(await third).toBe("ONE");
  });

  test("is not used after its end", async () => {
    const { send, loads, until, at } = source();
    const first = send();
    await vi.waitFor(() => expect(loads).toHaveLength(1));
    loads[0]?.give(named("ONE", until(60)));
    await first;
    at(60);
    const second = send();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.fail();
    await expect(second).rejects.toBeInstanceOf(CredentialsError);
  });
});
