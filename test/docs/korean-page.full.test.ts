import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../scripts/browser/launch.js";
import { describePage } from "../helpers/docs/describe-page.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { present } from "../helpers/mock.js";

const { editions, pages } = await contractEditions();

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

describePage("the contract in Korean", () => browser, { edition: present(editions[1]), files: pages });
