import { parse } from "yaml";
import type { Api } from "../api/api.js";
import type { ArazzoStep } from "../contract/arazzo.js";
import type { Document } from "../contract/document.js";
import { isNode } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import { without } from "../contract/yaml-edit.js";

/**
 * The parts of other operations' extensions that are about an operation and not needed without it, as JSON pointers. The
 * replacement of a deprecated operation is needed.
 */
export function extensionsAbout({ operations }: Api, id: string): string[] {
  return operations.flatMap(({ pointer, requires, wait, lookup, upload }) => {
    const entries = (list: readonly string[], ...keys: string[]) =>
      list.flatMap((each, index) => (each === id ? [under(pointer, ...keys, index)] : []));
    return [
      ...entries(
        requires.map(({ operation }) => operation),
        "x-requires",
      ),
      ...entries(wait?.startedBy ?? [], "x-wait", "startedBy"),
      ...(wait?.cancelledBy === id ? [under(pointer, "x-wait", "cancelledBy")] : []),
      ...(lookup?.operation === id ? [under(pointer, "x-lookup")] : []),
      ...(upload?.complete.operation === id ? [under(pointer, "x-upload")] : []),
    ];
  });
}

/** The entries of a document's error catalogue whose examples are among names, as JSON pointers. */
export const errorsOf = (document: Document, names: readonly string[]): string[] =>
  Object.entries(Object(document["x-error-catalogue"])).flatMap(([group, errors]) =>
    Object.entries(Object(errors)).flatMap(([name, error]) =>
      isNode(error) && names.includes(String(error.example)) ? [under("#/x-error-catalogue", group, name)] : [],
    ),
  );

/**
 * A workflow document without the steps that call an operation. A step stays if it is the only one or if another part of the
 * document reads its outputs, since then the task itself has to change.
 */
export function withoutSteps(text: string, id: string): string {
  const { workflows } = parse(text) as { workflows: { steps: ArazzoStep[] }[] };
  const paths = workflows.flatMap(({ steps }, workflow) => {
    const isNeeded = ({ stepId }: ArazzoStep) => steps.length === 1 || text.includes(`$steps.${stepId}.`);
    return steps.flatMap((step, index) =>
      step.operationId === id && !isNeeded(step) ? [["workflows", workflow, "steps", index]] : [],
    );
  });
  // From the end, since removing an entry moves those after it.
  return paths.reverse().reduce(without, text);
}

/** An Overlay without the operation in targets that name it next to others. */
export const withoutAlternative = (text: string, id: string): string => {
  const test = `@.operationId == '${id}'`;
  return text.replaceAll(`${test} || `, "").replaceAll(` || ${test}`, "");
};

/** The mock's Overlay without the values that come from removed examples, and without jobs that an operation reads. */
export function withoutSeeds(text: string, id: string, examples: readonly string[]): string {
  const paths: (string | number)[][] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    const isSeed = isNode(value) && examples.includes(String(value.example));
    if (isSeed || (path.at(-2) === "runs" && path.at(-1) === id)) paths.push(path);
    else if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
    else if (isNode(value)) for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
  };
  visit(parse(text), []);
  return paths.reverse().reduce(without, text);
}
