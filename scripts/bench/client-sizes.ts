import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { sizeOf } from "./bundle.js";

export const clientFolder = join(paths.generated, "client");

/** A module that exports everything of the client. */
export const wholeClient = 'export * from "./index.js";';

const oneOperation = 'import { Workspaces } from "./index.js"; new Workspaces().get({ workspaceName: "news" });';

/** A module that exports everything of the client, and some of its journeys. */
const withJourneys = (names: string) => `${wholeClient} export ${names} from "./journeys.js";`;

/** Bytes that the client adds to a browser bundle, minified and compressed. */
export const clientSizes = async () => ({
  oneOperation: await sizeOf(oneOperation, clientFolder),
  whole: await sizeOf(wholeClient, clientFolder),
  wholeWithLater: await sizeOf(wholeClient, clientFolder, { later: true }),
  withOneJourney: await sizeOf(withJourneys("{ indexAnAsset }"), clientFolder),
  withEach: await sizeOf(withJourneys("{ each, indexAnAsset, stateFile }"), clientFolder),
  withAllJourneys: await sizeOf(withJourneys("*"), clientFolder),
});

/** The maximum of each size, a few hundred bytes above the current size, so that growth is a decision. */
export const sizeBudget: Awaited<ReturnType<typeof clientSizes>> = {
  oneOperation: 10_300,
  whole: 17_300,
  wholeWithLater: 24_700,
  withOneJourney: 19_100,
  withEach: 20_000,
  withAllJourneys: 20_900,
};
