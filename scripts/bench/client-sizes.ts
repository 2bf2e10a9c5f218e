import { readFileSync } from "node:fs";
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

/** The features of the client: their modules, and whether these are loaded only when the feature is used. */
const features: Readonly<Record<string, { modules: RegExp; later: boolean }>> = {
  uploads: { modules: /[/\\](uploads|upload|upload-file|upload-error)\.ts$/, later: true },
  "client.in()": { modules: /[/\\]inputs\.ts$/, later: false },
  middleware: { modules: /[/\\]run-middleware\.ts$/, later: false },
  "tracing channels": { modules: /[/\\]tracing\.ts$/, later: false },
  "rate limits": { modules: /[/\\]rate-limit\.ts$/, later: true },
  "warnings of deprecated paths": { modules: /[/\\]deprecations\.ts$/, later: true },
};

/** Bytes by which each feature makes the whole client larger, minified and compressed. */
export async function featureSizes(): Promise<{ feature: string; size: number; later: boolean }[]> {
  const sizes = Object.entries(features).map(async ([feature, { modules, later }]) => {
    const whole = await sizeOf(wholeClient, clientFolder, { later });
    return { feature, later, size: whole - (await sizeOf(wholeClient, clientFolder, { later, except: modules })) };
  });
  return Promise.all(sizes);
}

/** Bytes that each journey alone adds to the whole client, minified and compressed; what all of them load when they run. */
export async function journeySizes(): Promise<{ journeys: Record<string, number>; later: number }> {
  const text = readFileSync(join(clientFolder, "journeys.ts"), "utf8");
  const names = [...text.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => name);
  const whole = await sizeOf(wholeClient, clientFolder);
  const sizes = names.map(async (name) => [name, (await sizeOf(withJourneys(`{ ${name} }`), clientFolder)) - whole]);
  const all = withJourneys("*");
  const without = { later: true, except: /[/\\]journey-steps\.ts$/ };
  return {
    journeys: Object.fromEntries(await Promise.all(sizes)),
    later: (await sizeOf(all, clientFolder, { later: true })) - (await sizeOf(all, clientFolder, without)),
  };
}

/** The limit of what one journey adds. */
export const journeyBudget = 1_000;

/** The maximum of each size, a few hundred bytes above the current size, so that growth is a decision. */
export const sizeBudget: Awaited<ReturnType<typeof clientSizes>> = {
  oneOperation: 10_300,
  whole: 17_300,
  wholeWithLater: 24_700,
  withOneJourney: 18_000,
  withEach: 18_900,
  withAllJourneys: 19_800,
};
