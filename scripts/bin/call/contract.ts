import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../../cli/paths.js";
import { readClient } from "../../client/client-files.js";
import { catalogueOf } from "./catalogue.js";

/** The calls of the contract. The build replaces this module with their data. */
export const catalogue = catalogueOf(
  readClient(JSON.parse(readFileSync(join(paths.generated, "openapi.json"), "utf8"))),
);
