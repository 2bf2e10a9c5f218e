import type { ClientModel } from "../../client/model.js";
import {
  type Document,
  follow,
  isCurrent,
  isNode,
  type Node,
  type OperationEntry,
  operationsOf,
  type Schema,
} from "../../contract/document.js";
import { mediaLimitsOf, monthIn } from "../behaviour.js";
import { code, fence, section, table } from "../markdown.js";
import { sampleInput } from "../sample-input.js";
import type { Speech } from "../speech.js";
import { clientCall } from "../typescript-sample.js";

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");

/** The current operations that have an extension, each with its value. */
function having(document: Document, extension: string): { entry: OperationEntry; value: Node }[] {
  return operationsOf(document).flatMap((entry) => {
    const value: unknown = Object.entries(entry.operation).find(([key]) => key === extension)?.[1];
    return isNode(value) && isCurrent(entry) ? [{ entry, value }] : [];
  });
}

const callOf = (client: ClientModel, { id }: OperationEntry) =>
  client.resources.flatMap(({ operations }) => operations).find(({ entry }) => entry.id === id);

/** The operations that return pages, and a loop over all of one. */
export function pagingSection(
  { document, language: { paging }, nameOf }: Speech,
  client: ClientModel,
): string | undefined {
  const all = having(document, "x-pagination");
  const rows = all.map(({ entry: { id, operation } }) => {
    const { request, response } = operation["x-pagination"] ?? {};
    return [nameOf(id), request?.page, request?.size, response?.items];
  });
  const loop = all.map(({ entry }) => callOf(client, entry)).find((call) => call?.pagination !== undefined);
  return section(
    paging.heading,
    rows.length > 0 ? paging.text : undefined,
    table(
      paging.columns,
      rows.map(([name = "", ...names]) => [name, ...names.map((text) => (text === undefined ? "" : code(text)))]),
    ),
    loop && paging.client,
    loop &&
      fence(
        "typescript",
        `for await (const item of ${clientCall(loop, { ...sampleInput(document, loop.entry), query: {} })}) console.log(item);`,
      ),
  );
}

/** The operations that tell how a job stands, and a call that waits for the end of one. */
export function waitingSection(
  { document, language: { waiting }, nameOf }: Speech,
  client: ClientModel,
): string | undefined {
  const all = having(document, "x-wait");
  const codes = (value: unknown): string => textsOf(value).map(code).join(", ");
  const rows = all.map(({ entry, value }) => [
    [...textsOf(value.startedBy), entry.id].map(nameOf).join("<br>"),
    codes(value.pending),
    codes(value.success),
    codes(value.failure),
  ]);
  const [call] = all.flatMap(({ entry, value }) => {
    const call = callOf(client, entry);
    return call === undefined || typeof value.method !== "string"
      ? []
      : [`await ${clientCall(call, sampleInput(document, entry), value.method)};`];
  });
  return section(
    waiting.heading,
    rows.length > 0 ? waiting.text : undefined,
    table(waiting.columns, rows),
    call && waiting.client,
    call && fence("typescript", call),
  );
}

/** The operations with a limit. */
export function rateLimitSection({ document, language: { rateLimits }, nameOf }: Speech): string | undefined {
  const rows = having(document, "x-rate-limit").map(({ entry, value }) => [
    nameOf(entry.id),
    rateLimits.limit({ requests: Number(value.requests), per: String(value.per) }),
  ]);
  return section(rateLimits.heading, rows.length > 0 ? rateLimits.text : undefined, table(rateLimits.columns, rows));
}

/** The limits in the schemas of a request: of the body, and of each of its properties. */
function limitsOf(document: Document, { requestBody }: OperationEntry) {
  const schemas = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    schema === undefined ? [] : [schema],
  );
  return schemas
    .map((schema) => follow<Schema>(document, { $ref: "", ...schema }))
    .flatMap((schema) => [schema, ...Object.values(schema.properties ?? {})])
    .flatMap((schema) => mediaLimitsOf(schema["x-media-limits"]));
}

/** The operations that take a file, and what they accept. */
export function filesSection({ document, language: { files }, nameOf }: Speech): string | undefined {
  const rows = operationsOf(document)
    .filter(isCurrent)
    .map((entry) => ({ entry, limits: limitsOf(document, entry) }))
    .filter(({ limits }) => limits.length > 0)
    .map(({ entry, limits }) => [nameOf(entry.id), limits.map(files.accepts).join("<br>")]);
  return section(files.heading, rows.length > 0 ? files.text : undefined, table(files.columns, rows));
}

/** The operations that are to be removed, and what takes their place. */
export function removalsSection({ document, language, nameOf }: Speech): string | undefined {
  const { removals } = language;
  const rows = operationsOf(document).flatMap(({ id, operation }) => {
    const removal = operation["x-removal"];
    return removal === undefined ? [] : [[nameOf(id), nameOf(removal.replacedBy), monthIn(language, removal.date)]];
  });
  return section(removals.heading, rows.length > 0 ? removals.text : undefined, table(removals.columns, rows));
}
