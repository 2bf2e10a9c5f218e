import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { EventStream } from "./event-stream.js";
import { reloadPath, withLiveReload } from "./live-reload.js";

/** What the site serves. Each is read afresh for every request, so that it is never older than the files. */
export interface SiteOptions {
  /** The page as it stands on disk. */
  read: () => string;
  /** The bundled contract in both its forms. */
  documents: { yaml: () => string; json: () => string };
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

const types = { html: "text/html; charset=utf-8", yaml: "application/yaml; charset=utf-8", json: "application/json" };

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
 * The docs as a part of an HTTP server: the page at `/`, the contract at `/openapi.yaml` and `/openapi.json`, and with
 * live reload the stream of events that keeps open pages fresh.
 */
export function docsSite({ read, documents, liveReload = false }: SiteOptions): Site {
  const events = new EventStream();
  const dress = liveReload ? withLiveReload : (html: string): string => html;
  const serve =
    (type: string, read: () => string) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      let text: string;
      try {
        text = read();
      } catch {
        send(request, response, types.html, dress(waiting), 503);
        return;
      }
      send(request, response, type, text);
    };
  const page = serve(types.html, () => dress(read()));
  const routes = new Map([
    ["/", page],
    ["/index.html", page],
    ["/openapi.yaml", serve(types.yaml, documents.yaml)],
    ["/openapi.json", serve(types.json, documents.json)],
  ]);
  if (liveReload) routes.set(reloadPath, (request, response) => events.accept(request, response));

  const handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const route = routes.get((request.url ?? "/").replace(/[?#].*$/, ""));
    route?.(request, response);
    return route !== undefined;
  };
  return Object.assign(handle, {
    reload: () => events.send("reload", null),
    fail: (message: string) => events.send("fail", message, { standing: true }),
    close: () => events.close(),
  });
}
