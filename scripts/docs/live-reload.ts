import type { IncomingMessage, ServerResponse } from "node:http";
import { scriptHash } from "./security-policy.js";

/** Path of the event stream that open pages listen to. */
export const reloadPath = "/__reload";

/** Runs in an open page: reloads it in place, or shows a failure over the last good state. */
const script = `
const events = new EventSource(${JSON.stringify(reloadPath)});
events.addEventListener("reload", () => {
  globalThis.keepPlace?.();
  location.reload();
});
events.addEventListener("fail", (event) => {
  const overlay = document.getElementById("failure") ?? document.body.appendChild(document.createElement("pre"));
  overlay.id = "failure";
  overlay.setAttribute("role", "alert");
  overlay.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:9999;margin:0;padding:16px 20px;background:#2b0d0d;color:#ffd9d9;border-top:4px solid #e5484d;font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap";
  overlay.textContent = JSON.parse(event.data);
});
`;

/** Adds live reload to a page: the script, and permission in the page's policy, if it has one, to run it and to connect to the server. */
export const withLiveReload = (html: string): string =>
  html
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*)connect-src 'none'/, "$1connect-src 'self'")
    .replace(
      /(http-equiv="Content-Security-Policy" content="[^"]*script-src )/,
      (start) => `${start}${scriptHash(script)} `,
    )
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script>${script}</script>\n</body>`);

/** Sends Server-Sent Events to open pages, and the standing event, if there is one, to pages that connect later. */
export class EventStream {
  readonly #open = new Set<ServerResponse>();
  #standing: string | undefined;

  /** Keeps the connection of a page until the page closes it. */
  accept(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    response.write("retry: 500\n\n");
    if (this.#standing !== undefined) response.write(this.#standing);
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
  }

  /** Sends an event to every open page. A standing event is also sent to each page that connects before the next event. */
  send(event: string, data: unknown, { standing = false } = {}): void {
    // JSON has no raw line feed, which would end the field.
    const message = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#standing = standing ? message : undefined;
    for (const response of this.#open) response.write(message);
  }

  /** Ends every connection. */
  close(): void {
    for (const response of this.#open) response.end();
    this.#open.clear();
  }
}
