import type { IncomingMessage, ServerResponse } from "node:http";

/** Open pages that listen to Server-Sent Events, and the one event that late comers must hear too. */
export class EventStream {
  readonly #open = new Set<ServerResponse>();
  #standing: string | undefined;

  /** Takes the connection of one page and keeps it until the page goes away. */
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

  /** Sends an event to every open page. A standing one is also told to each page that opens before the next event. */
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
