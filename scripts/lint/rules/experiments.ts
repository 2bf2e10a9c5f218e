import type { Location, Oas3Rule } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  type Field,
  isNode,
  isText,
  isTexts,
  type Node,
  oneOf,
  type Report,
  saying,
  show,
  unchecked,
} from "./support.js";

const extension = "x-experiment";
const why = "npm run verify asks the service by it.";

const isPlaces = (value: unknown): boolean =>
  isTexts(value) && value.length > 0 && value.every((pointer) => /^\d+(\/|$)/.test(pointer));

const call: Record<string, Field> = {
  call: { isValid: isText, write: "the operationId of a GET" },
  with: { isValid: isNode, write: "a map of its parameters" },
};

/** The fields of each form, besides those of every form. */
const forms: Readonly<Record<string, Record<string, Field>>> = {
  fields: {},
  call,
  place: { elsewhere: { isValid: isPlaces, write: "a list of relative JSON pointers, such as 1/otherName" } },
  "signed-query": call,
  "time-zone": {},
  header: {},
};
const common: Record<string, Field> = {
  question: { isValid: isText, write: "what is asked" },
  form: oneOf(Object.keys(forms)),
  answer: { isValid: (value) => value === undefined || isText(value), write: "the answer as text, or nothing" },
};

/** Reports the faults of an experiment; `holder` is the object that has it. */
export function checkExperiment(experiment: unknown, holder: Node, at: Location, report: Report): void {
  const say = saying(report, why);
  if (!checkMap(experiment, extension, "a map of a question and a form", at, say)) return;
  const fields = { ...common, ...forms[String(experiment.form)] };
  checkFields(experiment, extension, fields, at, say);
  if (forms[String(experiment.form)] !== undefined)
    checkKeys(experiment, extension, Object.keys(fields), at, saying(report));
  if (!isNode(holder["x-provenance"]))
    say(`${extension} has no x-provenance next to it. Describe there what is not certain.`, at);
}

/** `x-experiment` is next to `x-provenance`, has the fields of its form, and calls a current GET. */
export const experiments: Oas3Rule = () => {
  const reads = new Set<string>();
  const calls: { id: string; at: Location }[] = [];
  return {
    Operation(operation, { key }) {
      const { operationId, deprecated } = unchecked(operation);
      if (key === "get" && isText(operationId) && deprecated !== true) reads.add(operationId);
    },
    SpecExtension(experiment, { report, location, key, parent }) {
      if (key !== extension) return;
      checkExperiment(experiment, isNode(parent) ? parent : {}, location, report);
      if (isNode(experiment) && isText(experiment.call))
        calls.push({ id: experiment.call, at: location.child("call") });
    },
    Root: {
      leave(_, { report }) {
        const say = saying(report, why);
        for (const { id, at } of calls.filter((each) => !reads.has(each.id)))
          say(`${extension}.call is ${show(id)}, which is no current GET. Write the operationId of one.`, at);
      },
    },
  };
};
