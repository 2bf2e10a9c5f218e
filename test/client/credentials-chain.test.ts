import { CredentialsError } from "ncloud-media-intelligence";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { home, sender, sentKey, variables, withoutKeys } from "../helpers/client/key-sender.js";

beforeEach(withoutKeys);

describe("keys are read from the environment:", () => {
  const keyIn = (environment: Record<string, string>) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return sentKey();
  };

  test("under one pair of names", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "one", NCLOUD_SECRET_ACCESS_KEY: "s" })).toBe("one");
  });

  test("under the other pair of names", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY: "two", NCLOUD_SECRET_KEY: "s" })).toBe("two");
  });

  test("under both pairs of names", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "three", NCLOUD_SECRET_KEY: "s" })).toBe("three");
  });

  test("a complete pair has precedence over a mixed one", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY_ID: "half", NCLOUD_ACCESS_KEY: "whole", NCLOUD_SECRET_KEY: "s" })).toBe(
      "whole",
    );
  });

  test.each(variables)("half a pair is rejected even if the file has a complete one: only %s", async (name) => {
    home("ncloud_access_key_id = file\nncloud_secret_access_key = s\n");
    const error = await keyIn({ [name]: "HALFKEY" });
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain(name);
    expect(String(error)).not.toContain("HALFKEY");
  });

  test("an empty variable counts as missing", async () => {
    expect(await keyIn({ NCLOUD_ACCESS_KEY: "", NCLOUD_SECRET_KEY: "" })).toBeInstanceOf(CredentialsError);
  });

  test("a line break in a variable is rejected with the variable's name", async () => {
    const error = await keyIn({ NCLOUD_ACCESS_KEY: "LINE\n", NCLOUD_SECRET_KEY: "s" });
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain("NCLOUD_ACCESS_KEY");
    expect(String(error)).not.toContain("LINE");
  });

  test("denied access to the environment is not reported as a connection error", async () => {
    const cause = new Error("Requires env access, run again with the --allow-env flag.");
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw cause;
        },
      },
    );
    const { env } = process;
    onTestFinished(() => {
      process.env = env;
    });
    process.env = refusing;
    const error = await sentKey();
    process.env = env;
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toHaveProperty("cause", cause);
  });

  test("the option has precedence", async () => {
    for (const name of variables) vi.stubEnv(name, "environment");
    expect(await sender(async () => ({ accessKey: "option", secretKey: "s" })).send()).toBe("option");
  });
});

describe("keys are read from the file ~/.ncloud/configure:", () => {
  const pair = (name: string) => `ncloud_access_key_id = ${name}\nncloud_secret_access_key=s=ecret==\n`;

  test.each<[string, string]>([
    ["of [DEFAULT]", `[DEFAULT]\n${pair("KEY")}ncloud_api_url = https://ncloud.apigw.ntruss.com\n`],
    ["before any section", pair("KEY")],
    ["of [DEFAULT] next to profiles", `[other]\n${pair("OTHER")}[DEFAULT]\n${pair("KEY")}`],
    [
      "with comments, blank lines and line ends of Windows",
      `# mine\r\n\r\n; old\r\n${pair("KEY").replaceAll("\n", "\r\n")}`,
    ],
    ["after a byte order mark", `\uFEFF[DEFAULT]\n${pair("KEY")}`],
  ])("%s", async (_, text) => {
    home(text);
    expect(await sentKey()).toBe("KEY");
  });

  test.each(["team", "team.blue"])("from the profile [%s] that NCLOUD_PROFILE names", async (name) => {
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

  test("once", async () => {
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
    ["an unknown profile", `[team]\n${pair("HIDDEN")}`, "tame", ["[tame]", "NCLOUD_PROFILE", "team"]],
    ["a profile without keys", `${pair("HIDDEN")}[team]\nx = 1`, "team", ["[team]", "ncloud_access_key_id"]],
    ["a profile and no file", undefined, "team", ["NCLOUD_PROFILE", "~/.ncloud/configure"]],
    [
      "a space in a key",
      "ncloud_access_key_id = HID DEN\nncloud_secret_access_key = s",
      undefined,
      ["accessKey", "space"],
    ],
  ])("%s is rejected with its place", async (_, text, profile, named) => {
    home(text);
    vi.stubEnv("NCLOUD_PROFILE", profile);
    const error = await sentKey();
    expect(error).toBeInstanceOf(CredentialsError);
    for (const part of named) expect(String(error)).toContain(part);
    expect(String(error)).not.toMatch(/HID ?DEN/);
  });
});

test("if no source has keys, the message lists all sources", async () => {
  const error = await sentKey();
  expect(error).toBeInstanceOf(CredentialsError);
  for (const named of [...variables, '"credentials"', "~/.ncloud/configure", "http://127.0.0.1"])
    expect(String(error)).toContain(named);
});
