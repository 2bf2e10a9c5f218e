import type { Api } from "../../api/api.js";
import { merged, propertiesOf } from "../../api/merge-schema.js";
import { isCurrent, type Operation } from "../../api/operation.js";
import { type Schema, targetOf } from "../../api/schema.js";
import type { ClientModel } from "../../client/model.js";
import { mediaLimitsOf, monthIn } from "../behaviour.js";
import type { DocsContext } from "../docs-context.js";
import { code, fence, section, table } from "../markdown.js";
import { clientCall } from "../typescript-sample.js";
import { errorAnchors } from "./anchors.js";

/** The current operations that have a value, each with the value. */
const operationsWith = <Value>({ operations }: Api, read: (operation: Operation) => Value | undefined) =>
  operations.filter(isCurrent).flatMap((operation) => {
    const value = read(operation);
    return value === undefined ? [] : [{ operation, value }];
  });

const callOf = (client: ClientModel, { id }: Operation) =>
  client.resources.flatMap(({ operations }) => operations).find(({ operation }) => operation.id === id);

/** The error catalogue, with a table for each part of the system that errors come from. */
export function errorsSection({ api, language: { errors: words }, markOf }: DocsContext): string | undefined {
  const anchors = errorAnchors(api.errors);
  const parts = [...new Set(api.errors.map(({ group }) => group))];
  const rowsOf = (part: string): string[][] =>
    api.errors
      .filter(({ group }) => group === part)
      .map((error) => {
        const { status, code: found = "", meaning, remedy } = error;
        return [markOf(anchors.get(error) ?? "") + status, found && code(found), meaning, remedy];
      });
  const tables = parts.flatMap((part) => [`**${words.from({ part })}**`, table(words.columns, rowsOf(part))]);
  return tables.length === 0 ? undefined : section(words.heading, words.text, ...tables);
}

/** The schema of a query parameter, or else of a property of the body. */
function inputNamed({ parameters, body }: Operation, name: string): Schema | undefined {
  const parameter = parameters.find((one) => one.in === "query" && one.name === name);
  const schema = parameter?.schema ?? propertiesOf(body?.content[0]?.schema)[name];
  return schema && merged(schema);
}

/** The operations that page, and a loop over all items of one. */
export function pagingSection({ api, language, nameOf }: DocsContext, client: ClientModel): string | undefined {
  const { paging } = language;
  const all = operationsWith(api, ({ pagination }) => pagination);
  const { atMost } = language.markdown.constraints;
  const rows = all.map(({ operation, value: { request, response } }) => {
    const most = request.size === undefined ? undefined : inputNamed(operation, request.size)?.maximum;
    const size = request.size === undefined ? "" : code(request.size);
    const limited = typeof most === "number" ? `${size}, ${atMost(most)}` : size;
    return [nameOf(operation.id), code(request.page), limited, code(response.items)];
  });
  const loops = all.flatMap(({ operation }) => {
    const call = callOf(client, operation);
    if (call?.pagination === undefined) return [];
    return [clientCall({ ...call, fields: call.fields.filter(({ place }) => place !== "query") })];
  });
  const [loop] = loops;
  return section(
    paging.heading,
    rows.length > 0 ? paging.text : undefined,
    table(paging.columns, rows),
    loop && paging.client,
    loop && fence("typescript", `for await (const item of ${loop}) console.log(item);`),
  );
}

/** The operations that return the status of a job, and a call that waits for a job to end. */
export function waitingSection(
  { api, language: { waiting }, nameOf }: DocsContext,
  client: ClientModel,
): string | undefined {
  const all = operationsWith(api, ({ wait }) => wait);
  const codes = (statuses: readonly string[]): string => statuses.map(code).join(", ");
  const rows = all.map(({ operation, value }) => [
    [...(value.startedBy ?? []), operation.id].map(nameOf).join("<br>"),
    codes(value.pending),
    codes(value.success),
    codes(value.failure),
  ]);
  const [call] = all.flatMap(({ operation, value: { method } }) => {
    const call = callOf(client, operation);
    return call === undefined ? [] : [`await ${clientCall({ ...call, verb: method })};`];
  });
  return section(
    waiting.heading,
    rows.length > 0 ? waiting.text : undefined,
    table(waiting.columns, rows),
    call && waiting.client,
    call && fence("typescript", call),
  );
}

/** The operations with a rate limit. */
export function rateLimitSection({ api, language: { rateLimits }, nameOf }: DocsContext): string | undefined {
  const rows = operationsWith(api, ({ rateLimit }) => rateLimit).map(({ operation, value }) => [
    nameOf(operation.id),
    rateLimits.limit(value),
  ]);
  return section(rateLimits.heading, rows.length > 0 ? rateLimits.text : undefined, table(rateLimits.columns, rows));
}

/** The media limits of a request body and of its properties. */
function limitsOf({ body }: Operation) {
  const schemas = body?.content.flatMap(({ schema }) => (schema === undefined ? [] : [targetOf(schema)])) ?? [];
  return schemas
    .flatMap((schema) => [schema, ...Object.values(propertiesOf(schema))])
    .flatMap((schema) => mediaLimitsOf(schema["x-media-limits"]));
}

/** The operations that accept a file, with its limits. */
export function filesSection({ api, language: { files }, nameOf }: DocsContext): string | undefined {
  const rows = api.operations
    .filter(isCurrent)
    .map((operation) => ({ id: operation.id, limits: limitsOf(operation) }))
    .filter(({ limits }) => limits.length > 0)
    .map(({ id, limits }) => [nameOf(id), limits.map(files.accepts).join("<br>")]);
  return section(files.heading, rows.length > 0 ? files.text : undefined, table(files.columns, rows));
}

/** The operations that will be removed, with their replacements. */
export function removalsSection({ api, language, nameOf }: DocsContext): string | undefined {
  const { removals } = language;
  const rows = api.operations.flatMap(({ id, removal }) =>
    removal === undefined ? [] : [[nameOf(id), nameOf(removal.replacedBy), monthIn(language, removal.date)]],
  );
  return section(removals.heading, rows.length > 0 ? removals.text : undefined, table(removals.columns, rows));
}
