import { join } from "node:path";
import { build } from "esbuild";
import { CredentialsError, MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { credentials } from "../helpers/client/loopback.js";
import { generatePetShop, importPetShop } from "../helpers/client/petshop.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { present } from "../helpers/mock.js";
import { pageOperation } from "../helpers/vendor-page-call.js";

/** The globals of a page in a browser and in test runners. */
function stubPage(userAgent: string, process: unknown): void {
  vi.stubGlobal("document", {});
  vi.stubGlobal("navigator", { userAgent });
  vi.stubGlobal("process", process);
}

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const make = (options: object) => () => new MediaIntelligence({ credentials, ...options });

afterEach(() => vi.unstubAllGlobals());

describe("in a browser page, a secret key", () => {
  // Bundlers give pages an empty process object.
  beforeEach(() => stubPage(firefox, { env: {}, versions: {} }));

  test.each([
    ["as a pair", {}],
    ["from a function", { credentials: () => credentials }],
    ["for a mock behind another fetch", { fetch: (request: Request) => createMock().fetch(request) }],
  ])("is rejected with the reason and the alternative: %s", (_, options) => {
    expect(make(options)).toThrow(CredentialsError);
    expect(make(options)).toThrow(/everybody who opens the page.*dangerouslyAllowBrowser: true/);
    expect(make({ ...options, dangerouslyAllowBrowser: false })).toThrow(CredentialsError);
    try {
      make(options)();
    } catch (error) {
      expect(String(error)).not.toContain(credentials.secretKey);
    }
  });

  test.each<[string, object]>([
    ["is accepted with the option", { dangerouslyAllowBrowser: true }],
    ["is accepted by a client of the mock", { fetch: createMock().fetch, credentials: mockCredentials }],
    ["is missing", { credentials: undefined }],
  ])("%s", (_, options) => {
    expect(make(options)).not.toThrow();
  });
});

describe("a secret key is accepted", () => {
  test.each<[string, () => void]>([
    ["in Node", () => {}],
    ["in a worker, which has no document", () => vi.stubGlobal("process", undefined)],
    ["in jsdom within Node", () => stubPage(firefox, process)],
    ["in a page of jsdom", () => stubPage("Mozilla/5.0 (linux) AppleWebKit/537.36 jsdom/26.1.0", undefined)],
    ["in a page of happy-dom", () => stubPage("Mozilla/5.0 (X11; Linux x64) HappyDOM/20.0.0", undefined)],
  ])("%s", (_, stub) => {
    stub();
    expect(make({})).not.toThrow();
  });
});

describe("in Chromium", () => {
  const browser = useBrowser();
  let code: string;
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(paths.generated, "client/index.ts")],
      bundle: true,
      format: "iife",
      globalName: "client",
      write: false,
    });
    code = present(outputFiles[0]).text;
  });

  /** The output of a program in a page of this origin, which the test serves itself. */
  async function printed(origin: string, program: string): Promise<unknown> {
    const page = await browser().newPage();
    try {
      const html = { contentType: "text/html", body: "<!doctype html><title>page</title>" };
      await page.route("**", (route) => route.fulfill(html));
      await page.goto(origin);
      return await page.evaluate(`(async () => { ${code}\n${program} })()`);
    } finally {
      await page.close();
    }
  }

  const keys = JSON.stringify(credentials);

  test("a page cannot use a secret key", async () => {
    const program = `try { new client.MediaIntelligence({ credentials: ${keys} }); } catch (error) { return String(error); }`;
    expect(await printed("https://example.com", program)).toMatch(/^CredentialsError: .*dangerouslyAllowBrowser: true/);
  });

  test("a page on plain http that may use keys reports why it cannot sign", async () => {
    const program = `
      const mine = new client.MediaIntelligence({ credentials: ${keys}, dangerouslyAllowBrowser: true });
      return mine.${pageOperation}().catch(({ name, message, attempts }) => ({ name, message, attempts }));`;
    expect(await printed("http://example.com", program)).toEqual({
      name: "MediaIntelligenceError",
      message: expect.stringMatching(/^Signing needs WebCrypto.*https/),
      attempts: 0,
    });
  });

  test("a worker can use its key", async () => {
    const inWorker = `${code}\nnew client.MediaIntelligence({ credentials: ${keys} }); postMessage("made");`;
    const program = `
      const url = URL.createObjectURL(new Blob([${JSON.stringify(inWorker)}]));
      return new Promise((resolve) => {
        const worker = new Worker(url);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => resolve(message);
      });`;
    expect(await printed("https://example.com", program)).toBe("made");
  });
});

test("a client without signed operations needs no option", async () => {
  const { PetShop } = await importPetShop(await generatePetShop());
  stubPage(firefox, undefined);
  expect(() => new PetShop({ baseURL: "https://example.com" })).not.toThrow();
});
