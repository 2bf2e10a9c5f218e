import { CredentialsError, MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { credentials } from "./loopback.js";
import { generatePetShop, importPetShop } from "./petshop.js";

/** The globals of a page, as a browser and as test runners have them. */
function stubPage(userAgent: string, process: unknown): void {
  vi.stubGlobal("document", {});
  vi.stubGlobal("navigator", { userAgent });
  vi.stubGlobal("process", process);
}

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const make = (options: object) => () => new MediaIntelligence({ credentials, ...options });

afterEach(() => vi.unstubAllGlobals());

describe("in a browser page a secret key", () => {
  // Bundlers give pages a process with nothing in it.
  beforeEach(() => stubPage(firefox, { env: {}, versions: {} }));

  test.each([
    ["as a pair", {}],
    ["from a function", { credentials: () => credentials }],
    ["for a mock that is asked by another fetch", { fetch: (request: Request) => createMock().fetch(request) }],
  ])("is refused, with why and the way out: %s", (_, options) => {
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
    ["is taken with leave", { dangerouslyAllowBrowser: true }],
    ["is taken by a client of the mock", { fetch: createMock().fetch, credentials: mockCredentials }],
    ["is not there", { credentials: undefined }],
  ])("%s", (_, options) => {
    expect(make(options)).not.toThrow();
  });
});

describe("a secret key is taken", () => {
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

test("a client whose contract signs nothing asks for no leave", async () => {
  const { PetShop } = await importPetShop(await generatePetShop());
  stubPage(firefox, undefined);
  expect(() => new PetShop({ baseURL: "https://example.com" })).not.toThrow();
});
