import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { EventStream, reloadPath, withLiveReload } from "./live-reload.js";

/** What the site serves. */
export interface SiteOptions {
  /**
   * The text of a file by its path below the docs, such as `ko/index.html`; throws where there is none. Called for every
   * request, so that nothing served is older than the files.
   */
  read: (path: string) => string;
  /** Whether open pages reload when told to. Off unless asked for. */
  liveReload?: boolean;
}

/** A part of a server: call it with each request, and look at what it returns. */
export interface Site {
  /** Answers the request and returns true, or leaves it untouched and returns false. */
  (request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells open pages to reload. */
  reload(): void;
  /** Shows a message over the open pages until the next reload. */
  fail(message: string): void;
  /** Ends the connections of open pages. */
  close(): void;
}

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".yaml", "application/yaml; charset=utf-8"],
  [".json", "application/json"],
  [".md", "text/markdown; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
]);

/** The path of a file below the docs that an address asks for; undefined where it can name none. */
function fileOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
  // No segment begins with a dot, so that none leads up or to what is hidden.
  return /^(\/\w[\w.-]*)+$/.test(path) && types.has(extname(path)) ? path.slice(1) : undefined;
}

/** Whether the client already has this version, by its `If-None-Match`. */
const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers["if-none-match"] ?? "").split(",").some((known) => known.trim().replace(/^W\//, "") === etag);

/** Stands in for the page until there is one. */
const waiting = `<!DOCTYPE html>
<html lang="en">
<title>Docs</title>
<body><p>The docs are not generated yet.</p></body>
</html>
`;

function send(request: IncomingMessage, response: ServerResponse, type: string, text: string, status = 200): void {
  const body = Buffer.from(text);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  if (isKnown(request, etag)) response.writeHead(304, headers).end();
  else
    response
      .writeHead(status, { ...headers, "Content-Length": body.length })
      .end(request.method === "HEAD" ? undefined : body);
}

/**
 * The docs as a part of an HTTP server: the page at `/`, what stands beside it by its path, and with live reload the
 * stream of events that keeps open pages fresh.
 */
export function docsSite({ read, liveReload = false }: SiteOptions): Site {
  const events = new EventStream();

  const answer = (request: IncomingMessage, response: ServerResponse, file: string): boolean => {
    const type = types.get(extname(file)) ?? "";
    const dress = liveReload && extname(file) === ".html" ? withLiveReload : (text: string): string => text;
    let text: string;
    try {
      text = read(file);
    } catch {
      if (file !== "index.html") return false;
      send(request, response, type, dress(waiting), 503);
      return true;
    }
    send(request, response, type, dress(text));
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
    return file !== undefined && answer(request, response, file);
  };
  return Object.assign(handle, {
    reload: () => events.send("reload", null),
    fail: (message: string) => events.send("fail", message, { standing: true }),
    close: () => events.close(),
  });
}
