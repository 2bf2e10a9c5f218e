import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { EventStream, reloadPath, withLiveReload } from "./live-reload.js";
import { withServedMock } from "./run/served-mock.js";

/** Options of {@link docsSite}. */
export interface SiteOptions {
  /**
   * Reads a file by its path below the docs, such as `ko/index.html`, and throws if there is none. It is called for every
   * request, so that a response is never older than the file.
   */
  read: (path: string) => string;
  /** The key pair of the mock that the same server serves, which the pages then call. Default: their own mock. */
  mock?: { accessKey: string; secretKey: string };
  /** Whether {@link Site.reload} and {@link Site.fail} reach open pages. Default: false. */
  liveReload?: boolean;
}

/** Handles requests for the docs. */
export interface Site {
  /** Responds and returns true, or returns false if the request is not for the docs. */
  (request: IncomingMessage, response: ServerResponse): boolean;
  /** Reloads open pages. */
  reload(): void;
  /** Shows a message over open pages until the next reload. */
  fail(message: string): void;
  /** Closes the connections of open pages. */
  close(): void;
}

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".yaml", "application/yaml; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".md", "text/markdown; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
]);

/** The path of a URL below the docs; undefined if no file of the docs can have it. */
function fileOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
  // A segment must not begin with a dot, which excludes parent folders and hidden files.
  return /^(\/\w[\w.-]*)+$/.test(path) && types.has(extname(path)) ? path.slice(1) : undefined;
}

/** Whether `If-None-Match` contains this version. */
const isNotModified = (request: IncomingMessage, etag: string): boolean =>
  (request.headers["if-none-match"] ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** The response before the docs are generated. */
const notGenerated = `<!DOCTYPE html>
<html lang="en">
<title>Docs</title>
<body><p>The docs are not generated yet.</p></body>
</html>
`;

function send(request: IncomingMessage, response: ServerResponse, type: string, text: string, status: number): void {
  const body = Buffer.from(text);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  if (isNotModified(request, etag)) response.writeHead(304, headers).end();
  else
    response
      .writeHead(status, { ...headers, "Content-Length": body.length })
      .end(request.method === "HEAD" ? undefined : body);
}

/** Serves the docs as a part of an HTTP server, and with live reload the event stream for open pages. */
export function docsSite({ read, liveReload = false, mock }: SiteOptions): Site {
  const events = new EventStream();

  const respond = (request: IncomingMessage, response: ServerResponse, file: string): boolean => {
    const type = types.get(extname(file)) ?? "";
    let text = notGenerated;
    let status = 503;
    try {
      text = read(file);
      status = 200;
    } catch {
      if (file !== "index.html") return false;
    }
    const isPage = extname(file) === ".html";
    if (isPage && mock !== undefined) text = withServedMock(text, mock);
    send(request, response, type, isPage && liveReload ? withLiveReload(text) : text, status);
    return true;
  };

  const handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const address = request.url ?? "/";
    if (liveReload && address.replace(/\?.*$/, "") === reloadPath) {
      events.accept(request, response);
      return true;
    }
    const file = fileOf(address);
    return file !== undefined && respond(request, response, file);
  };
  return Object.assign(handle, {
    reload: () => events.send("reload", null),
    fail: (message: string) => events.send("fail", message, { standing: true }),
    close: () => events.close(),
  });
}
