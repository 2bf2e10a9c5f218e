import { describePage } from "../helpers/docs/describe-page.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { useBrowser } from "../helpers/docs/use-browser.js";
import { present } from "../helpers/mock.js";

const { editions, pages } = await contractEditions();

const browser = useBrowser();

describePage("the contract in Korean", browser, { edition: present(editions[1]), files: pages });
