import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { sizeOf } from "./bundle.js";

export const clientFolder = join(paths.generated, "client");

/** A module with everything of the client. */
export const wholeClient = 'export * from "./index.js";';

const oneOperation = 'import { Workspaces } from "./index.js"; new Workspaces().get({ workspaceName: "news" });';

/** Bytes that the client brings into a browser's bundle, minified and compressed. */
export const clientSizes = async () => ({
  oneOperation: await sizeOf(oneOperation, clientFolder),
  whole: await sizeOf(wholeClient, clientFolder),
  wholeWithLater: await sizeOf(wholeClient, clientFolder, { later: true }),
});

/** The limit of each size: some hundred bytes above it, so that growth is a decision. */
export const sizeBudget: Awaited<ReturnType<typeof clientSizes>> = {
  oneOperation: 10_300,
  whole: 17_300,
  wholeWithLater: 24_700,
};
