import type { MediaType, Operation, RequestBody, Response } from "../../api/operation.js";
import type { Direction } from "../../api/schema.js";
import { memoized } from "../../contract/memoized.js";
import { type Draft, shown } from "../change.js";
import { ruleRelation } from "./relation.js";
import type { SchemaContext } from "./rules.js";
import { compareSchemas } from "./schema.js";

interface Sides<T> {
  before: T;
  after: T;
}

/** How the properties of a form are written. */
const encodingOf = ({ encoding }: MediaType): unknown =>
  encoding.size === 0 ? undefined : [...encoding].map(([name, { pointer: _, ...how }]) => [name, how]);

function mediaDrafts(before: MediaType, after: MediaType, subject: string, context: SchemaContext): Draft[] {
  const { direction } = context;
  const common = { subject, direction, pointer: before.pointer, now: after.pointer };
  const drafts: Draft[] = [];
  if (ruleRelation(encodingOf(before), encodingOf(after)) !== "same")
    drafts.push({ ...common, impact: "break", what: "encoding changed", cure: "Write the form in the new encoding." });
  const [old, now] = [before.schema, after.schema];
  if (old && now) return [...drafts, ...compareSchemas(old, now, subject, context)];
  if (old === now) return drafts;
  const isBreak = (now === undefined) === (direction === "received");
  return [
    ...drafts,
    {
      ...common,
      impact: isBreak ? "break" : "addition",
      what: now === undefined ? "schema removed" : "schema added",
      cure: isBreak
        ? `Look at the new ${subject}: ${old ? "nothing is known of it" : "not all of it fits"}.`
        : "Nothing.",
    },
  ];
}

/** The results for two media types, by direction and subject. Operations share most of their responses. */
const results = memoized((_before: MediaType) => memoized((_after: MediaType) => new Map<string, Draft[]>()));

function compareMedia(before: MediaType, after: MediaType, subject: string, context: SchemaContext): Draft[] {
  const known = results(before)(after);
  const key = `${context.direction} ${subject}`;
  const drafts = known.get(key) ?? mediaDrafts(before, after, subject, context);
  known.set(key, drafts);
  return drafts;
}

function compareContent(
  { before, after }: Sides<{ pointer: string; content: readonly MediaType[] }>,
  subject: string,
  context: SchemaContext,
): Draft[] {
  const { direction } = context;
  const added = after.content.filter(({ type }) => !before.content.some((each) => each.type === type));
  return [
    ...before.content.flatMap((media): Draft[] => {
      const same = after.content.find(({ type }) => type === media.type);
      if (same !== undefined) return compareMedia(media, same, subject, context);
      return [
        {
          impact: "break",
          what: "media type removed",
          subject,
          direction,
          pointer: media.pointer,
          now: after.pointer,
          before: media.type,
          after: shown(after.content.map(({ type }) => type).join(", ")),
          cure: `${direction === "sent" ? "Send" : "Accept"} another media type.`,
        },
      ];
    }),
    ...added.map(
      (media): Draft => ({
        impact: "addition",
        what: "media type added",
        subject,
        direction,
        pointer: before.pointer,
        now: media.pointer,
        after: media.type,
        cure: "Nothing: it need not be used.",
      }),
    ),
  ];
}

export function compareRequestBodies(before: Operation, after: Operation, context: SchemaContext): Draft[] {
  const [old, now] = [before.body, after.body];
  const subject = "request body";
  if (old !== undefined && now !== undefined) {
    const drafts = compareContent({ before: old, after: now }, subject, context);
    return old.required === now.required ? drafts : [requiredDraft(old, now), ...drafts];
  }
  if (old === undefined && now === undefined) return [];
  const isBreak = now === undefined || now.required;
  return [
    {
      impact: isBreak ? "break" : "addition",
      what: now === undefined ? "request body removed" : "request body added",
      subject,
      direction: "sent",
      pointer: old?.pointer ?? before.pointer,
      now: now?.pointer ?? after.pointer,
      cure: isBreak ? `${now === undefined ? "Stop sending" : "Send"} a body.` : "Nothing: it may be left out.",
    },
  ];
}

const requiredDraft = (old: RequestBody, now: RequestBody): Draft => ({
  impact: now.required ? "break" : "addition",
  what: now.required ? "request body became required" : "request body became optional",
  subject: "request body",
  direction: "sent",
  pointer: old.pointer,
  now: now.pointer,
  before: old.required ? "required" : "optional",
  after: now.required ? "required" : "optional",
  cure: now.required ? "Send a body with every request." : "Nothing: it may be left out.",
});

const received: Direction = "received";
const isSuccess = ({ status }: Response): boolean => status.startsWith("2") || status === "default";

function compareHeaders(before: Response, after: Response, subject: string, context: SchemaContext): Draft[] {
  const nowOf = (name: string) => after.headers.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const added = after.headers.filter(
    ({ name }) => !before.headers.some((each) => each.name.toLowerCase() === name.toLowerCase()),
  );
  return [
    ...before.headers.flatMap((header): Draft[] => {
      const now = nowOf(header.name);
      const label = `header \`${header.name}\` of ${subject}`;
      const common = { subject: label, direction: received, pointer: header.pointer };
      if (now === undefined)
        return [
          {
            ...common,
            impact: "break",
            what: "header removed",
            now: after.pointer,
            cure: `Stop reading the header \`${header.name}\`.`,
          },
        ];
      const drafts = header.schema && now.schema ? compareSchemas(header.schema, now.schema, label, context) : [];
      if (header.required === now.required) return drafts;
      const what = now.required ? "header became required" : "header became optional";
      const cure = now.required ? "Nothing: it is always there." : `Expect responses without \`${header.name}\`.`;
      return [{ ...common, impact: now.required ? "addition" : "break", what, now: now.pointer, cure }, ...drafts];
    }),
    ...added.map(
      (header): Draft => ({
        impact: "addition",
        what: "header added",
        subject: `header \`${header.name}\` of ${subject}`,
        direction: received,
        pointer: before.pointer,
        now: header.pointer,
        cure: "Nothing: it need not be read.",
      }),
    ),
  ];
}

export function compareResponses(before: Operation, after: Operation, context: SchemaContext): Draft[] {
  const nowOf = (status: string) => after.responses.find((each) => each.status === status);
  const added = after.responses.filter(({ status }) => !before.responses.some((each) => each.status === status));
  return [
    ...before.responses.flatMap((response): Draft[] => {
      const now = nowOf(response.status);
      const subject = `response ${response.status}`;
      if (now !== undefined)
        return [
          ...compareContent({ before: response, after: now }, subject, context),
          ...compareHeaders(response, now, subject, context),
        ];
      const isBreak = isSuccess(response);
      return [
        {
          impact: isBreak ? "break" : "addition",
          what: "response removed",
          subject,
          direction: received,
          pointer: response.pointer,
          now: after.pointer,
          before: response.status,
          cure: isBreak ? "Expect another success." : "Nothing: the error does not come any more.",
        },
      ];
    }),
    ...added.map((response): Draft => {
      const isBreak = isSuccess(response);
      return {
        impact: isBreak ? "break" : "addition",
        what: "response added",
        subject: `response ${response.status}`,
        direction: received,
        pointer: before.pointer,
        now: response.pointer,
        after: response.status,
        cure: isBreak ? `Handle the success ${response.status} too.` : `Expect the error ${response.status} too.`,
      };
    }),
  ];
}
