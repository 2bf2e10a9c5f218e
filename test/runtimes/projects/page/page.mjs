import { setupWorker } from "msw/browser";
import * as client from "ncloud-media-intelligence";
import * as mock from "ncloud-media-intelligence/mock";
import { handlers } from "ncloud-media-intelligence/msw";
import * as validation from "ncloud-media-intelligence/validation";
import { tryAll } from "./behaviours.mjs";

/** The module with clients that may use keys in a page. */
const allowed = (module) => ({
  ...module,
  MediaIntelligence: class extends module.MediaIntelligence {
    constructor(options) {
      super({ dangerouslyAllowBrowser: true, ...options });
    }
  },
});

/** MSW's worker with the methods of its server. */
function setupServer(...all) {
  const worker = setupWorker(...all);
  return { listen: () => worker.start({ quiet: true }), close: () => worker.stop() };
}

const baseURL = new URL(location.href).searchParams.get("mock");
globalThis.results = tryAll({
  ...{ client: allowed(client), validation: allowed(validation), mock, msw: { handlers, setupServer } },
  baseURL,
});
