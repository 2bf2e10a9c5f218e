import type { Api } from "../../api/api.js";
import { propertiesOf } from "../../api/merge-schema.js";
import { isCurrent, type Operation } from "../../api/operation.js";
import { targetOf } from "../../api/schema.js";
import type { ClientModel } from "../../client/model.js";
import { mediaLimitsOf, monthIn } from "../behaviour.js";
import { code, fence, section, table } from "../markdown.js";
import { sampleInput } from "../sample-input.js";
import type { Speech } from "../speech.js";
import { clientCall } from "../typescript-sample.js";

/** What the current operations have to say by one of their extensions, and which operation says it. */
const having = <Value>({ operations }: Api, read: (operation: Operation) => Value | undefined) =>
  operations.filter(isCurrent).flatMap((operation) => {
    const value = read(operation);
    return value === undefined ? [] : [{ operation, value }];
  });

const callOf = (client: ClientModel, { id }: Operation) =>
  client.resources.flatMap(({ operations }) => operations).find(({ operation }) => operation.id === id);

/** The operations that return pages, and a loop over all of one. */
export function pagingSection({ api, language: { paging }, nameOf }: Speech, client: ClientModel): string | undefined {
  const all = having(api, ({ pagination }) => pagination);
  const rows = all.map(({ operation: { id }, value: { request, response } }) => [
    nameOf(id),
    request.page,
    request.size,
    response.items,
  ]);
  const loops = all.flatMap(({ operation }) => {
    const call = callOf(client, operation);
    return call?.pagination === undefined ? [] : [clientCall(call, { ...sampleInput(operation), query: {} })];
  });
  const [loop] = loops;
  return section(
    paging.heading,
    rows.length > 0 ? paging.text : undefined,
    table(
      paging.columns,
      rows.map(([name = "", ...names]) => [name, ...names.map((text) => (text === undefined ? "" : code(text)))]),
    ),
    loop && paging.client,
    loop && fence("typescript", `for await (const item of ${loop}) console.log(item);`),
  );
}

/** The operations that tell how a job stands, and a call that waits for the end of one. */
export function waitingSection(
  { api, language: { waiting }, nameOf }: Speech,
  client: ClientModel,
): string | undefined {
  const all = having(api, ({ wait }) => wait);
  const codes = (statuses: readonly string[]): string => statuses.map(code).join(", ");
  const rows = all.map(({ operation, value }) => [
    [...(value.startedBy ?? []), operation.id].map(nameOf).join("<br>"),
    codes(value.pending),
    codes(value.success),
    codes(value.failure),
  ]);
  const [call] = all.flatMap(({ operation, value: { method } }) => {
    const call = callOf(client, operation);
    return call === undefined ? [] : [`await ${clientCall(call, sampleInput(operation), method)};`];
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
export function rateLimitSection({ api, language: { rateLimits }, nameOf }: Speech): string | undefined {
  const rows = having(api, ({ rateLimit }) => rateLimit).map(({ operation, value }) => [
    nameOf(operation.id),
    rateLimits.limit(value),
  ]);
  return section(rateLimits.heading, rows.length > 0 ? rateLimits.text : undefined, table(rateLimits.columns, rows));
}

/** The limits in the schemas of a request: of the body, and of each of its properties. */
function limitsOf({ body }: Operation) {
  const schemas = body?.content.flatMap(({ schema }) => (schema === undefined ? [] : [targetOf(schema)])) ?? [];
  return schemas
    .flatMap((schema) => [schema, ...Object.values(propertiesOf(schema))])
    .flatMap((schema) => mediaLimitsOf(schema["x-media-limits"]));
}

/** The operations that take a file, and what they accept. */
export function filesSection({ api, language: { files }, nameOf }: Speech): string | undefined {
  const rows = api.operations
    .filter(isCurrent)
    .map((operation) => ({ id: operation.id, limits: limitsOf(operation) }))
    .filter(({ limits }) => limits.length > 0)
    .map(({ id, limits }) => [nameOf(id), limits.map(files.accepts).join("<br>")]);
  return section(files.heading, rows.length > 0 ? files.text : undefined, table(files.columns, rows));
}

/** The operations that are to be removed, and what takes their place. */
export function removalsSection({ api, language, nameOf }: Speech): string | undefined {
  const { removals } = language;
  const rows = api.operations.flatMap(({ id, removal }) =>
    removal === undefined ? [] : [[nameOf(id), nameOf(removal.replacedBy), monthIn(language, removal.date)]],
  );
  return section(removals.heading, rows.length > 0 ? removals.text : undefined, table(removals.columns, rows));
}
