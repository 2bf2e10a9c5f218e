import type { Config, UserContext } from "@redocly/openapi-core";
import { kept, numberOf } from "./kept.js";
import { memoized } from "./memoized.js";
import { isNode, type Node } from "./node.js";
import { referencesIn } from "./references.js";

const ruleName = "no-invalid-media-type-examples";

/** A visitor of the rule. */
interface Visitor {
  MediaType: { skip: (node: Node) => boolean; leave: (node: Node, context: UserContext) => void };
}

type Rule = (options: unknown) => Record<string, Visitor>;

const contentOf = memoized((node: object) => ({
  number: numberOf(JSON.stringify(node)),
  references: referencesIn(node).map(({ reference }) => reference),
}));

/** A key of a value and of all that it refers to; undefined if a reference leads nowhere. */
function keyOf(node: object, { location, resolve }: UserContext): string | undefined {
  const places = [{ node, file: location.source.absoluteRef }];
  const seen = new Set([node]);
  // The list grows while it is read.
  for (const { node, file } of places)
    for (const $ref of contentOf(node).references) {
      const target = resolve<object>({ $ref }, file);
      if (target.location === undefined || !isNode(target.node)) return undefined;
      if (seen.has(target.node)) continue;
      seen.add(target.node);
      places.push({ node: target.node, file: target.location.source.absoluteRef });
    }
  return places.map(({ node }) => contentOf(node).number).join();
}

const keptValidity = kept<{ isValid: boolean }>();

/**
 * Makes the rule for examples of bodies skip those that it found valid before, with the same schemas. To compile the schemas takes half
 * of the time of lint.
 */
export function keepValidExamples(config: Config): void {
  const withKept =
    (rule: Rule): Rule =>
    (options) =>
      Object.fromEntries(
        Object.entries(rule(options)).map(
          ([
            parent,
            {
              MediaType: { skip, leave },
            },
          ]) => {
            const leaveOnce = (node: Node, context: UserContext) => {
              const key = keyOf(node, context);
              if (key === undefined) return leave(node, context);
              const { specVersion, report } = context;
              let isNew = false;
              const { isValid } = keptValidity(JSON.stringify([options, parent, specVersion, key]), () => {
                isNew = true;
                const found = { isValid: true };
                leave(node, {
                  ...context,
                  report: (problem) => {
                    found.isValid = false;
                    report(problem);
                  },
                });
                return found;
              });
              if (!isNew && !isValid) leave(node, context);
            };
            return [parent, { MediaType: { skip, leave: leaveOnce } }];
          },
        ),
      );
  config.plugins = config.plugins.map((plugin) => {
    const rule = plugin.rules?.oas3?.[ruleName];
    if (rule === undefined) return plugin;
    // The casts: the library's type of a rule allows any visitor.
    const kept = withKept(rule as unknown as Rule) as unknown as typeof rule;
    return { ...plugin, rules: { ...plugin.rules, oas3: { ...plugin.rules?.oas3, [ruleName]: kept } } };
  });
}
