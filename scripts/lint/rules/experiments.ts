import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, isText, isTexts, list, type Node, show, unchecked, unknownKeys } from "./support.js";

/** What each form needs besides the question. */
const needs: Readonly<Record<string, readonly string[]>> = {
  fields: [],
  call: ["call", "with"],
  place: ["elsewhere"],
  "signed-query": ["call", "with"],
  "time-zone": [],
  header: [],
};
const why = "npm run verify asks the service by it.";

/** Whether a key has the value that it needs. */
const isSound: Readonly<Record<string, (value: unknown) => boolean>> = {
  call: isText,
  with: isNode,
  elsewhere: (value) => isTexts(value) && value.length > 0 && value.every((pointer) => /^\d+(\/|$)/.test(pointer)),
};

/** Reports the faults of an experiment beside the other keys of `holder`. */
export function checkExperiment(
  experiment: unknown,
  holder: Node,
  location: Location,
  report: UserContext["report"],
): void {
  if (!isNode(experiment) || needs[String(experiment.form)] === undefined) {
    const found = isNode(experiment) ? `.form is ${show(experiment.form)}` : ` is ${show(experiment)}`;
    report({
      message: `x-experiment${found}. Write a map with a question and one of the forms ${list(Object.keys(needs))}. ${why}`,
      location,
    });
    return;
  }
  const wanted = needs[String(experiment.form)] ?? [];
  if (!isNode(holder["x-provenance"]))
    report({
      message: `x-experiment has no x-provenance beside it. Write there what is not certain. ${why}`,
      location,
    });
  for (const name of unknownKeys(experiment, ["question", "form", "answer", ...wanted]))
    report({
      message: `x-experiment of the form ${experiment.form} has no "${name}". Write one of ${list(["question", "form", "answer", ...wanted])}: nothing else is read.`,
      location: location.child(name).key(),
    });
  for (const name of ["question", ...wanted])
    if (!(isSound[name] ?? isText)(experiment[name]))
      report({
        message: `x-experiment.${name} is ${show(experiment[name])}. ${expected[name]} ${why}`,
        location: name in experiment ? location.child(name) : location.key(),
      });
}

/** What to write for each key. */
const expected: Readonly<Record<string, string>> = {
  question: "Write what is asked.",
  call: "Write the operationId of a GET.",
  with: "Write a map of its parameters.",
  elsewhere: "Write a list of relative JSON pointers, such as 1/otherName.",
};

/** An `x-experiment` stands beside an `x-provenance`, has what its form needs, and calls a GET with its own parameters. */
export const experiments: Oas3Rule = () => {
  const reads = new Set<string>();
  const calls: { id: string; at: Location }[] = [];
  return {
    Operation(operation, { key }) {
      const { operationId, deprecated } = unchecked(operation);
      if (key === "get" && isText(operationId) && deprecated !== true) reads.add(operationId);
    },
    SpecExtension(experiment, { report, location, key, parent }) {
      if (key !== "x-experiment") return;
      checkExperiment(experiment, isNode(parent) ? parent : {}, location, report);
      if (isNode(experiment) && isText(experiment.call))
        calls.push({ id: experiment.call, at: location.child("call") });
    },
    Root: {
      leave(_, { report }) {
        for (const { id, at } of calls)
          if (!reads.has(id))
            report({
              message: `x-experiment.call names ${show(id)}, which is no current GET. Write the operationId of one. ${why}`,
              location: at,
            });
      },
    },
  };
};
