import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { sendRaw } from "../helpers/mock.js";
import { copyProject } from "../helpers/project-copy.js";
import { type Running, runBash, startCommand } from "../helpers/run.js";

const { folder, remove } = copyProject();
const { operations, examples } = readApi(JSON.parse(readFileSync(join(folder, "generated/openapi.json"), "utf8")));
const contract = join(folder, "openapi/openapi.yaml");
const original = readFileSync(contract, "utf8");
let start: Running;
let url: string;

beforeAll(async () => {
  start = startCommand(folder, "start", ["--port", "0"]);
  const [, found = ""] = await start.printed(/Docs: (http:\S+\d)\//);
  url = found;
  await start.printed(/Save anything under openapi/);
});

afterAll(async () => {
  start.child.kill("SIGKILL");
  remove();
});

test("the printed curl command returns an example of the contract", async () => {
  const [, curl = ""] = start.output().match(/Try it[^\n]*\n\n([\s\S]*?)\n\nState and requests/) ?? [];
  const response: unknown = JSON.parse(await runBash(curl));
  expect(operations.some(({ method }) => method === "GET")).toBe(true);
  expect([...examples.values()].map(({ value }) => value)).toContainEqual(response);
});

test("a call without a signature gets the gateway's 401", async () => {
  const [operation] = operations;
  const response = await fetch(`${url}${operation?.path}`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { errorCode: "200" } });
});

test("a page whose host name resolves to this machine gets neither the docs nor the mock", async () => {
  const fetchAs = async (path: string, host: string) => {
    const response = await sendRaw(url, `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
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
    expect((await fetch(url + path, { method: "HEAD" })).status, path).toBe(200);
});

describe("while the page is open", () => {
  test("an edit shows without a restart, and a broken contract shows its error on the last valid page", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      // Generating is slow on a busy machine.
      page.setDefaultTimeout(60_000);
      await page.goto(`${url}/`);
      await page.getByText("This description is written by hand").first().waitFor();

      const edited = original.replace("This description is written by hand", "An edited description");
      writeFileSync(contract, edited);
      await page.getByText("An edited description").first().waitFor();

      writeFileSync(contract, edited.replace("\njsonSchemaDialect", "\njsonSchemaDialekt"));
      await page.getByText("kit/json-schema-dialect").first().waitFor();
      expect(readFileSync(join(folder, "generated/openapi.yaml"), "utf8")).toContain("An edited description");
      expect((await fetch(`${url}/openapi.yaml`)).status).toBe(200);

      writeFileSync(contract, edited);
      await page.getByText("kit/json-schema-dialect").first().waitFor({ state: "detached" });
    } finally {
      await browser.close();
    }
  });
});

/** Resolves when a request waits because the server is generating. */
async function untilBusy(): Promise<void> {
  for (let began = performance.now(); ; began = performance.now()) {
    await fetch(`${url}/openapi.yaml`);
    if (performance.now() - began > 100) return;
  }
}

test("after saves during a run and many quick saves, page and mock show the last one", async () => {
  const mark = "This description is written by hand";
  let count = 0;
  const save = (): string => {
    count++;
    const text = `Edit number ${count}.`;
    // Many editors write another file and rename it.
    writeFileSync(`${contract}~`, original.replace(mark, text));
    renameSync(`${contract}~`, contract);
    return text;
  };
  const served = async () => (await fetch(`${url}/openapi.yaml`)).text();
  for (let time = 0; time < 3; time++) {
    save();
    await untilBusy();
  }
  const interrupting = save();
  await expect.poll(served, { timeout: 100_000 }).toContain(interrupting);
  const [last] = Array.from({ length: 30 }, save).slice(-1);
  await expect.poll(served, { timeout: 100_000 }).toContain(last);
  expect(readFileSync(join(folder, "generated/mock/openapi.json"), "utf8")).toContain(last);
});

test("a second process on the same port ends with one line about the port", async () => {
  const second = startCommand(folder, "start", ["--port", new URL(url).port]);
  await second.printed(/is in use/);
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/error: Port \d+ on 127\.0\.0\.1 is in use\. .*--port N\./);
  expect(second.output()).not.toMatch(/^\s+at /m);
});

test("SIGINT ends the command with exit code 0 and frees the port", async () => {
  expect(await start.stop("SIGINT")).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});
