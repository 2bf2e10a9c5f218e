import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen } from "../../scripts/cli/listen.js";
import { docsSite, type Site, type SiteOptions } from "../../scripts/docs/site.js";
import { renderDocs } from "../helpers/docs/rendered.js";
import { smallApi } from "../helpers/docs/small-document.js";

const html = await renderDocs(smallApi());
const files: Record<string, string> = {
  "index.html": html,
  "ko/index.html": "<p>ko</p>",
  "openapi.yaml": "openapi: 3.1.0\n",
  "openapi.json": '{"openapi":"3.1.0"}',
  "llms.txt": "# T\n",
  "operations/pets.list.md": "# List\n",
};
const read = (path: string): string => {
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
};

let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function serve(options: Partial<SiteOptions> = {}): Promise<{ url: string; site: Site }> {
  const site = docsSite({ read, ...options });
  const server: Server = createServer((request, response) => {
    if (!site(request, response)) response.writeHead(404).end();
  });
  const url = await listen(server, 0, "127.0.0.1");
  stop = () => {
    site.close();
    server.close();
    server.closeAllConnections();
  };
  return { url, site };
}

/** Reads the event stream of an open page, one event at a time. */
async function openPage(url: string): Promise<() => Promise<string>> {
  const response = await fetch(`${url}/__reload`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return async () => {
    for (;;) {
      const end = buffer.indexOf("\n\n");
      if (end >= 0) {
        const event = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (event.startsWith("event:")) return event;
      } else {
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) return "closed";
        buffer += chunk.value;
      }
    }
  };
}

test.each([
  ["/", "text/html; charset=utf-8", html],
  ["/index.html", "text/html; charset=utf-8", html],
  ["/?x=1", "text/html; charset=utf-8", html],
  ["/ko/index.html", "text/html; charset=utf-8", "<p>ko</p>"],
  ["/ko/", "text/html; charset=utf-8", "<p>ko</p>"],
  ["/openapi.yaml", "application/yaml; charset=utf-8", "openapi: 3.1.0\n"],
  ["/openapi.json", "application/json", '{"openapi":"3.1.0"}'],
  ["/llms.txt", "text/plain; charset=utf-8", "# T\n"],
  ["/operations/pets.list.md", "text/markdown; charset=utf-8", "# List\n"],
])("%s is served as %s", async (path, type, text) => {
  const { url } = await serve();
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(await response.text()).toBe(text);
});

test("HEAD returns headers without a body, and a matching ETag returns 304", async () => {
  const { url } = await serve();
  const head = await fetch(url, { method: "HEAD" });
  expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(html)));
  expect(await head.text()).toBe("");
  const again = await fetch(url, { headers: { "If-None-Match": head.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("other requests are not handled, and no path outside the folder is read", async () => {
  const asked: string[] = [];
  const { url } = await serve({
    read: (path) => {
      asked.push(path);
      return read(path);
    },
  });
  for (const [path, method] of [
    ["/api", "GET"],
    ["/", "POST"],
    ["/__reload", "GET"],
    ["/constructor", "GET"],
    ["/missing.html", "GET"],
    ["/operations/..%2f..%2fpackage.json", "GET"],
    ["/.hidden/openapi.yaml", "GET"],
  ])
    expect((await fetch(`${url}${path}`, { method: method ?? "GET" })).status).toBe(404);
  expect(asked).toEqual(["missing.html"]);
});

test("a page returns 503 before it is generated, and is served as soon as it exists", async () => {
  let ready = false;
  const { url } = await serve({
    read: (path) => {
      if (!ready) throw new Error("ENOENT");
      return read(path);
    },
    liveReload: true,
  });
  const early = await fetch(url);
  expect(early.status).toBe(503);
  expect(await early.text()).toContain("EventSource");
  ready = true;
  expect((await fetch(url)).status).toBe(200);
});

test("live reload extends the page's policy by its own script and connection only", async () => {
  const { url } = await serve({ liveReload: true });
  const policyIn = (page: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const hashesIn = (policy: string): string[] => policy.match(/'sha256-[^']*'/g) ?? [];
  const policy = policyIn(await (await fetch(url)).text());
  expect(policy).toContain("connect-src 'self'");
  const [added, ...others] = hashesIn(policy);
  expect(others).toEqual(hashesIn(policyIn(read("index.html"))));
  expect(others).not.toContain(added);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test("open pages receive reloads and failures, and later pages receive the last failure until the next reload", async () => {
  const { url, site } = await serve({ liveReload: true });
  const first = await openPage(url);
  site.reload();
  expect(await first()).toBe("event: reload\ndata: null");
  site.fail("line 1\n\n<b>line 2");
  expect(await first()).toBe(`event: fail\ndata: ${JSON.stringify("line 1\n\n<b>line 2")}`);

  const late = await openPage(url);
  expect(await late()).toContain("event: fail");
  site.reload();
  expect(await late()).toContain("event: reload");

  const latest = await openPage(url);
  site.close();
  expect(await latest()).toBe("closed");
});
