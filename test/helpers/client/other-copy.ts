import { build } from "esbuild";
import { paths } from "../../../scripts/cli/paths.js";
import { present } from "../../helpers/mock.js";

let copies = 0;

/** Loads another copy of the client. */
export async function otherCopy(): Promise<typeof import("ncloud-media-intelligence")> {
  const { outputFiles } = await build({
    entryPoints: [`${paths.generated}/client/index.ts`],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  // A module is evaluated once for each URL.
  const code = `${present(outputFiles[0]).text}\n// ${copies++}`;
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}
