import type { Document } from "../../contract/document.js";
import { createMock, defaultKeys } from "../mock.js";

/** A message from the page to the mock in its frame. */
type Ask = { id: number; reset: true } | { id: number; url: string; init: RequestInit };

/**
 * Receives requests from the surrounding page as messages, and replies with responses of a mock. Each reply has the
 * `id` of its message.
 */
function serve(document: Document): void {
  const mock = createMock({ document });
  // The page may be a file, which has no origin that a message could be restricted to. Nothing here is secret.
  const reply = (message: object) => parent.postMessage(message, "*");

  async function respond(ask: Ask): Promise<object> {
    if ("reset" in ask) {
      mock.reset();
      return {};
    }
    const response = await mock.fetch(ask.url, ask.init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  }

  addEventListener("message", async ({ data, source }: MessageEvent<Ask>) => {
    if (source !== parent) return;
    try {
      reply({ id: data.id, ...(await respond(data)) });
    } catch (error) {
      reply({ id: data.id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  reply({ keys: defaultKeys });
}

serve(JSON.parse(document.getElementById("contract")?.textContent ?? ""));
