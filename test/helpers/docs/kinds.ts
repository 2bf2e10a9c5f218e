import type { Api } from "../../../scripts/api/api.js";
import { isCurrent, type Operation, responseOf } from "../../../scripts/api/operation.js";

/**
 * A deprecated operation, and one with several examples of its response: the one with the most methods among the operations
 * of its tag.
 */
export function kindsIn({ operations: all }: Api): Operation[] {
  const methodsUnder = (tag: string | undefined): number =>
    new Set(all.filter((other) => other.tag === tag).map(({ method }) => method)).size;
  const hasChoice = (operation: Operation): boolean =>
    responseOf(operation, "200")?.content.some(({ examples }) => examples.length > 1) === true;
  const [chosen] = all
    .filter((operation) => isCurrent(operation) && hasChoice(operation))
    .sort((one, other) => methodsUnder(other.tag) - methodsUnder(one.tag));
  const deprecated = all.find((operation) => !isCurrent(operation) && operation.body);
  return [deprecated, chosen].filter((operation) => operation !== undefined);
}
