import { CredentialsError } from "./errors.js";
import { mockFetch } from "./mock-fetch.js";
import type { ClientOptions } from "./options.js";
import { globals } from "./platform.js";

/** Whether the code runs in a page that a browser shows, and not in a worker or in a page that a test has in Node. */
function isBrowserPage(): boolean {
  const { document, navigator, process } = globals;
  return (
    document !== undefined &&
    process?.versions?.node === undefined &&
    !/jsdom|HappyDOM/.test(navigator?.userAgent ?? "")
  );
}

/** @throws CredentialsError for a secret key in a browser page, unless the options allow it or only the mock receives it. */
export function checkBrowser({ credentials, dangerouslyAllowBrowser, fetch }: ClientOptions): void {
  if (credentials === undefined || dangerouslyAllowBrowser || Object(fetch)[mockFetch] || !isBrowserPage()) return;
  throw new CredentialsError(
    'In a browser page, the option "credentials" shows the secret key to everybody who opens the page. Keep the key on a ' +
      "server, and let the page call that; if nobody else can open the page, give the option dangerouslyAllowBrowser: true.",
  );
}
