import { join } from "node:path";
import { ownSources } from "../../contract/sources.js";

/** A script of `browser/`, as it stands in the page. */
export const browserScript = (name: string): string =>
  ownSources.text(join(import.meta.dirname, "browser", name)).replace(/\r\n?/g, "\n");
