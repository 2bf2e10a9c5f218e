import type { Operation, Parameter } from "../../api/operation.js";
import { type Draft, shown } from "../change.js";
import type { SchemaContext } from "./rules.js";
import { compareSchemas } from "./schema.js";

const nameOf = ({ in: place, name }: Parameter): string => (place === "header" ? name.toLowerCase() : name);
const keyOf = (parameter: Parameter): string => `${parameter.in} ${nameOf(parameter)}`;
const subjectOf = ({ in: place, name }: Parameter): string => `${place} parameter \`${name}\``;

/** The names of the parameters in a path, in order. */
const inPath = ({ path }: Operation): string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);

/** The current name of each path parameter, by its position in the path. */
function pathNames(before: Operation, after: Operation): Map<string, string> {
  const now = inPath(after);
  return new Map(inPath(before).map((name, index) => [name, now[index] ?? name]));
}

/** How a parameter is written in a request. */
const writing = ({ style, explode, allowReserved, content }: Parameter): string =>
  JSON.stringify([style, explode, allowReserved, content?.type]);

function compareParameter(before: Parameter, after: Parameter, context: SchemaContext): Draft[] {
  const common = { subject: subjectOf(after), direction: "sent", pointer: before.pointer, now: after.pointer } as const;
  const drafts: Draft[] = [];
  // A path needs all of its parameters, and their names are not sent.
  if (before.in === "path" && before.name !== after.name)
    drafts.push({
      ...common,
      impact: "note",
      what: "path parameter renamed",
      before: before.name,
      after: after.name,
      cure: `Nothing on the wire. In TypeScript the input is called \`${after.name}\`.`,
    });
  if (before.required !== after.required && after.in !== "path")
    drafts.push({
      ...common,
      impact: after.required ? "break" : "addition",
      what: after.required ? "parameter became required" : "parameter became optional",
      before: before.required ? "required" : "optional",
      after: after.required ? "required" : "optional",
      cure: after.required ? `Send \`${after.name}\` with every request.` : "Nothing: it may be left out.",
    });
  if (writing(before) !== writing(after))
    drafts.push({
      ...common,
      impact: "break",
      what: "style of parameter changed",
      before: `${before.content?.type ?? before.style}${before.explode ? ", explode" : ""}`,
      after: `${after.content?.type ?? after.style}${after.explode ? ", explode" : ""}`,
      cure: `Write \`${after.name}\` in the new style.`,
    });
  if (!before.deprecated && after.deprecated)
    drafts.push({ ...common, impact: "addition", what: "deprecated", cure: `Stop sending \`${after.name}\`.` });
  const [old, now] = [before.schema ?? before.content?.schema, after.schema ?? after.content?.schema];
  return old && now ? [...drafts, ...compareSchemas(old, now, subjectOf(after), context)] : drafts;
}

function addedDraft(parameter: Parameter, operation: Operation): Draft {
  const { required, name } = parameter;
  return {
    impact: required ? "break" : "addition",
    what: required ? "required parameter added" : "parameter added",
    subject: subjectOf(parameter),
    direction: "sent",
    pointer: operation.pointer,
    now: parameter.pointer,
    after: name,
    cure: required ? `Send \`${name}\` with every request.` : "Nothing: it may be left out.",
  };
}

/** Compares the parameters of two operations. A parameter that moved, such as from query to header, is a different one. */
export function compareParameters(before: Operation, after: Operation, context: SchemaContext): Draft[] {
  const names = pathNames(before, after);
  const nowOf = (parameter: Parameter): string =>
    parameter.in === "path" ? `path ${names.get(parameter.name) ?? parameter.name}` : keyOf(parameter);
  const now = new Map(after.parameters.map((parameter) => [keyOf(parameter), parameter]));
  const kept = new Set(before.parameters.map(nowOf));
  return [
    ...before.parameters.flatMap((parameter): Draft[] => {
      const same = now.get(nowOf(parameter));
      if (same !== undefined) return compareParameter(parameter, same, context);
      const moved = after.parameters.find(({ name, in: place }) => name === parameter.name && place !== parameter.in);
      return [
        {
          impact: "break",
          what: moved === undefined ? "parameter removed" : "parameter moved",
          subject: subjectOf(parameter),
          direction: "sent",
          pointer: parameter.pointer,
          now: moved?.pointer ?? after.pointer,
          before: shown(parameter.in),
          after: moved?.in,
          cure:
            moved === undefined
              ? `Stop sending \`${parameter.name}\`.`
              : `Send \`${parameter.name}\` as a ${moved.in} parameter.`,
        },
      ];
    }),
    ...after.parameters
      .filter((parameter) => !kept.has(keyOf(parameter)))
      .filter(({ name, in: place }) => !before.parameters.some((other) => other.name === name && other.in !== place))
      .map((parameter) => addedDraft(parameter, before)),
  ];
}
