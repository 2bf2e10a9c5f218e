import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { sendRaw } from "../helpers/mock.js";
import { runBash, startCommand } from "../helpers/run.js";
import { useStartedCopy } from "../helpers/started-copy.js";

const copy = useStartedCopy();
const { operations, examples } = readApi(JSON.parse(readFileSync(join(copy.folder, "generated/openapi.json"), "utf8")));
const original = readFileSync(copy.contract, "utf8");

test("the printed curl command returns an example of the contract", async () => {
  const [, curl = ""] = copy.start.output().match(/Try it[^\n]*\n\n([\s\S]*?)\n\nState and requests/) ?? [];
  const response: unknown = JSON.parse(await runBash(curl));
  expect(operations.some(({ method }) => method === "GET")).toBe(true);
  expect([...examples.values()].map(({ value }) => value)).toContainEqual(response);
});

test("a call without a signature gets the gateway's 401", async () => {
  const [operation] = operations;
  const response = await fetch(`${copy.url}${operation?.path}`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { errorCode: "200" } });
});

test("a page whose host name resolves to this machine gets neither the docs nor the mock", async () => {
  const fetchAs = async (path: string, host: string) => {
    const response = await sendRaw(copy.url, `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    return { status: Number(response.split(" ")[1]), response };
  };
  for (const path of ["/", "/openapi.yaml", "/__reload", "/__mock/state"]) {
    const { status, response } = await fetchAs(path, "rebound.example:4010");
    expect(status, path).toBe(403);
    expect(response, path).toContain("--allow-host rebound.example");
  }
  for (const path of ["/", "/openapi.yaml", "/__mock/state"])
    expect(await fetchAs(path, "localhost:4010"), path).toMatchObject({ status: 200 });
});

test("HEAD requests, with which programs wait for a server, succeed", async () => {
  for (const path of ["/", "/__mock", "/__reload"])
    expect((await fetch(copy.url + path, { method: "HEAD" })).status, path).toBe(200);
});

describe("while the page is open", () => {
  test("an edit shows without a restart, and a broken contract shows its error on the last valid page", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      // Generating is slow on a busy machine.
      page.setDefaultTimeout(60_000);
      await page.goto(`${copy.url}/`);
      await page.getByText("This description is written by hand").first().waitFor();

      const edited = original.replace("This description is written by hand", "An edited description");
      writeFileSync(copy.contract, edited);
      await page.getByText("An edited description").first().waitFor();

      writeFileSync(copy.contract, edited.replace("\njsonSchemaDialect", "\njsonSchemaDialekt"));
      await page.getByText("kit/json-schema-dialect").first().waitFor();
      expect(readFileSync(join(copy.folder, "generated/openapi.yaml"), "utf8")).toContain("An edited description");
      expect((await fetch(`${copy.url}/openapi.yaml`)).status).toBe(200);

      writeFileSync(copy.contract, edited);
      await page.getByText("kit/json-schema-dialect").first().waitFor({ state: "detached" });
    } finally {
      await browser.close();
    }
  });
});

test("a second process on the same port ends with one line about the port", async () => {
  const second = startCommand(copy.folder, "start", ["--port", new URL(copy.url).port]);
  await second.printed(/is in use/);
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/error: Port \d+ on 127\.0\.0\.1 is in use\. .*--port N\./);
  expect(second.output()).not.toMatch(/^\s+at /m);
});

test("SIGINT ends the command with exit code 0 and frees the port", async () => {
  expect(await copy.start.stop("SIGINT")).toBe(0);
  await expect(fetch(copy.url)).rejects.toThrow();
});
