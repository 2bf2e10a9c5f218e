import type { Config, UserContext } from "@redocly/openapi-core";
import { kept, numberOf } from "./kept.js";
import { memoized } from "./memoized.js";
import { isNode, type Node } from "./node.js";
import { referencesIn } from "./references.js";

const ruleNames = ["no-invalid-media-type-examples", "no-invalid-parameter-examples", "no-invalid-schema-examples"];

/** The function of a rule that checks the examples of an object. It is called after the object's children were visited. */
type Leave = (node: Node, context: UserContext) => void;

/** A visitor of one of the rules: of the bodies in an object, or of the object itself. */
type Visitor = { MediaType: { skip: (node: Node) => boolean; leave: Leave } } | { leave: Leave };

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

/** Makes a rule leave an object once for the same content and the same `from`, if its examples are valid. */
const once =
  (leave: Leave, from: unknown): Leave =>
  (node, context) => {
    // Such as most schemas.
    if (node.example === undefined && node.examples === undefined) return;
    const key = keyOf(node, context);
    if (key === undefined) return leave(node, context);
    const { specVersion, report } = context;
    let isNew = false;
    const { isValid } = keptValidity(JSON.stringify([from, specVersion, key]), () => {
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

/**
 * Makes the rules for examples skip those that they found valid before, with the same schemas. To compile the schemas takes half
 * of the time of lint.
 */
export function keepValidExamples(config: Config): void {
  const withKept =
    (name: string, rule: Rule): Rule =>
    (options) =>
      Object.fromEntries(
        Object.entries(rule(options)).map(([parent, visitor]) => {
          const from = [name, options, parent];
          if (!("MediaType" in visitor)) return [parent, { leave: once(visitor.leave, from) }];
          const { skip, leave } = visitor.MediaType;
          return [parent, { MediaType: { skip, leave: once(leave, from) } }];
        }),
      );
  config.plugins = config.plugins.map((plugin) => {
    if (plugin.rules?.oas3 === undefined) return plugin;
    const rules = { ...plugin.rules.oas3 };
    for (const name of ruleNames) {
      const rule = rules[name];
      // The casts: the library's type of a rule allows any visitor.
      if (rule !== undefined) rules[name] = withKept(name, rule as unknown as Rule) as unknown as typeof rule;
    }
    return { ...plugin, rules: { ...plugin.rules, oas3: rules } };
  });
}
