import { networkInterfaces } from "node:os";
import { afterAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { paths } from "../../scripts/cli/paths.js";
import type { AccessEntry } from "../../scripts/mock/access-log.js";
import { createMock } from "../../scripts/mock/mock.js";
import { api, document, present, requestText, sendRaw, withServer } from "../helpers/mock.js";
import { type Running, startCommand } from "../helpers/run.js";

const entry = present(api.operations.find(({ method }) => method === "GET"));
const { method, target } = sampleRequest(entry);

/** The status and the text of the response to a request with this Host header. */
async function fetchAs(url: string, host: string, path = target): Promise<{ status: number; text: string }> {
  const text = await sendRaw(url, requestText(method, path, { host, connection: "close" }));
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text };
}

// Requests after DNS rebinding: the host name of a page resolves to 127.0.0.1.
const foreignHosts = [
  "rebound.example",
  "rebound.example:4010",
  "localhost.rebound.example",
  "127.0.0.1.rebound.example:4010",
  "notlocalhost",
  "127.0.0.1@rebound.example",
  "[fd00::1]:4010",
  "192.0.2.7",
];
const localHosts = [
  "localhost",
  "LOCALHOST:4010",
  "localhost.",
  "app.localhost:4010",
  "127.0.0.1",
  "127.9.9.9",
  "[::1]:4010",
];

describe("the mock over HTTP", () => {
  test("responds to loopback hosts, and names the option in its response to others", async () => {
    const seen: AccessEntry[] = [];
    await withServer({ onAccess: (access) => seen.push(access) }, async (url) => {
      for (const host of localHosts) expect(await fetchAs(url, host), host).toMatchObject({ status: 200 });
      seen.length = 0;
      for (const host of foreignHosts)
        for (const path of [target, "/__mock", "/__mock/state", "/__mock/requests"]) {
          const { status, text } = await fetchAs(url, host, path);
          expect(status, host).toBe(403);
          expect(text, host).toContain("--allow-host");
          expect(text).not.toContain("workspace");
        }
      expect((await fetchAs(url, "rebound.example:4010")).text).toContain("--allow-host rebound.example ");
    });
    expect(seen[0]).toMatchObject({ method, target, status: 403, reason: expect.stringContaining("rebound.example") });
  });

  test("responds to allowed hosts, on any port, and to no others", async () => {
    await withServer({ allowHosts: ["mock", "FD00::1"] }, async (url) => {
      for (const host of ["mock", "mock:4010", "Mock", "[fd00::1]:4010", "localhost"])
        expect(await fetchAs(url, host), host).toMatchObject({ status: 200 });
      for (const host of ["mock.example", "a.mock", "[fd00::2]"])
        expect(await fetchAs(url, host), host).toMatchObject({ status: 403 });
    });
  });

  test("responds to the address that the connection reached", async () => {
    const { url, close } = await createMock({ document }).listen({ host: "0.0.0.0" });
    try {
      const outer = Object.values(networkInterfaces()).flatMap((all = []) =>
        all.filter(({ family }) => family === "IPv4"),
      );
      for (const { address } of outer) {
        const { port } = new URL(url);
        expect((await fetch(`http://${address}:${port}/__mock`)).status, address).toBe(200);
      }
      expect(await fetchAs(url, "0.0.0.0")).toMatchObject({ status: 200 });
    } finally {
      await close();
    }
  });

  test("responds to HTTP/1.0 without a Host header, which no browser sends", async () => {
    await withServer({}, async (url) => {
      expect(await sendRaw(url, "GET /__mock HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
    });
  });
});

describe("the docs", () => {
  const running: Running[] = [];
  afterAll(() => {
    for (const { child } of running) child.kill();
  });

  test("are served to this machine and allowed hosts only", async () => {
    const docs = startCommand(paths.root, "docs", ["--no-open", "--port", "0", "--allow-host", "docs.internal"]);
    running.push(docs);
    const [, url = ""] = await docs.printed(/Docs +(http:\S+\d)\//);
    for (const host of ["localhost", "docs.internal:4011"])
      expect(await fetchAs(url, host, "/llms.txt"), host).toMatchObject({ status: 200 });
    const { status, text } = await fetchAs(url, "rebound.example", "/llms.txt");
    expect(status).toBe(403);
    expect(text).toContain("--allow-host rebound.example");
    expect((await fetch(`${url}/llms.txt`, { method: "HEAD" })).status).toBe(200);
  });
});
