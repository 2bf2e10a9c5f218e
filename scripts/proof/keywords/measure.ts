import createClient from "openapi-fetch";
import type { Api } from "../../api/api.js";
import { readApi } from "../../api/read-api.js";
import { readClient } from "../../client/client-files.js";
import { generateTypes } from "../../client/types.js";
import type { Document, Parameter, Schema } from "../../contract/document.js";
import { createMock } from "../../mock/mock.js";
import { createCaller } from "../calls.js";
import { loadClient } from "../client.js";
import { keywordsIn, type UsedKeyword } from "./in-use.js";
import { type ParameterProbe, parameterProbes, type SchemaProbe, schemaProbes, shared, type Wire } from "./probes.js";

/** What a tool makes of a keyword. Of types, a comment is less than to honour it. */
export type Verdict = "honours" | "comments" | "ignores" | "refuses good" | "asks nothing" | "no probe";

/** What each tool makes of a keyword that a contract uses. Only a parameter is sent by openapi-fetch and the client. */
export interface KeywordReport extends UsedKeyword {
  prism: Verdict;
  types: Verdict;
  fetch?: Verdict;
  client?: Verdict;
}

const base = "http://127.0.0.1";
const declared = { responses: { 200: { description: "Good." }, 400: { description: "Bad." } } };

/** A document with one operation for each probe that is used, written as the contract is. */
function probeDocument({ openapi, jsonSchemaDialect }: Document, used: UsedKeyword[]): Document {
  const paths = used.flatMap(({ of, keyword }, index): [string, Record<string, unknown>][] => {
    const about = { operationId: `probes.p${index}`, tags: ["probes"], ...declared };
    const [schema, parameter] = [schemaProbes[keyword]?.schema, parameterProbes[keyword]?.parameter];
    if (of === "schema" && schema !== undefined) {
      const body = { type: "object", required: ["value"], properties: { value: schema } };
      return [
        [`/p${index}`, { post: { ...about, requestBody: { content: { "application/json": { schema: body } } } } }],
      ];
    }
    if (of === "schema" || parameter === undefined) return [];
    const path = `/p${index}${parameter.in === "path" ? "/{q}" : ""}`;
    return [[path, { get: { ...about, parameters: [{ name: "q", ...parameter }] } }]];
  });
  return {
    openapi,
    ...(jsonSchemaDialect !== undefined && { jsonSchemaDialect }),
    info: { title: "Probes", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas: shared },
  };
}

/** Whether the mock takes what keeps a keyword and refuses what does not. */
async function asked(accepts: (what: "good" | "bad") => Promise<boolean>, hasBad: boolean): Promise<Verdict> {
  if (!(await accepts("good"))) return "refuses good";
  if (!hasBad) return "asks nothing";
  return (await accepts("bad")) ? "ignores" : "honours";
}

const withoutComments = (types: string): string => types.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " ");

/** Whether the types differ by a keyword. */
async function typed(probed: (keeps: boolean) => Pick<Document, "paths" | "components">): Promise<Verdict> {
  const about = { openapi: "3.1.0", info: { title: "Probe", version: "1.0.0" } };
  const [given, removed] = await Promise.all(
    [true, false].map(async (keeps) => {
      const { models, types } = await generateTypes(readClient({ ...about, ...probed(keeps) }));
      return models + types;
    }),
  );
  if (given === removed) return "ignores";
  return withoutComments(given ?? "") === withoutComments(removed ?? "") ? "comments" : "honours";
}

const without = <T extends object>(node: T, key: string): Partial<T> =>
  Object.fromEntries(Object.entries(node).filter(([name]) => name !== key)) as Partial<T>;

async function ofSchema(fetch: typeof globalThis.fetch, key: string, probe: SchemaProbe, path: string) {
  const accepts = async (what: "good" | "bad") => {
    const request = new Request(base + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value: probe[what] }),
    });
    return (await fetch(request)).ok;
  };
  const schemas = (keeps: boolean): Record<string, Schema> => ({
    ...shared,
    Probe: keeps ? probe.schema : without(probe.schema, key),
  });
  return {
    prism: await asked(accepts, "bad" in probe),
    types: await typed((keeps) => ({ components: { schemas: schemas(keeps) } })),
  };
}

/** What openapi-fetch sends of itself, as `sent` of a probe names it. */
async function bareRequest(path: string, { parameter, value }: ParameterProbe): Promise<Request | undefined> {
  let sent: Request | undefined;
  const client = createClient<Record<string, { get: object }>>({
    baseUrl: base,
    fetch: async (request) => {
      sent = request;
      return new Response(null, { status: 204 });
    },
  });
  const send = client.request as unknown as (method: string, path: string, init: object) => Promise<unknown>;
  await send("get", path, { params: value === undefined ? {} : { [parameter.in]: { q: value } } }).catch(() => {});
  return sent;
}

/** Whether a request carries the parameter as the probe says; whatever it is, the brackets of an object may be encoded. */
function isSent({ sent }: ParameterProbe, request: Request | undefined): Verdict {
  if (sent === undefined || request === undefined) return sent === request ? "honours" : "ignores";
  const url = request.url.replace("%5B", "[").replace("%5D", "]");
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
  return [url, ...headers].some((text) => text.endsWith(sent)) ? "honours" : "ignores";
}

async function ofParameter(api: Api, key: string, probe: ParameterProbe, operationId: string) {
  const { document, operations } = api;
  const operation = operations.find(({ id }) => id === operationId);
  if (operation === undefined) throw new Error(`There is no operation ${operationId}.`);
  const { fetch } = createMock({ document });
  const accepts = async (what: "good" | "bad") => {
    const { target, headers = {} }: Wire = probe[what] ?? probe.good;
    return (await fetch(new Request(base + operation.path.replace("/{q}", "") + target, { headers }))).ok;
  };
  let sent: Request | undefined;
  const call = createCaller(api, await loadClient(document), async (request) => {
    sent = new Request(request);
    return new Response(null, { status: 200 });
  });
  await call(operation, { parameters: [{ in: probe.parameter.in, name: "q", value: probe.value }] });
  const parameters = (keeps: boolean): Partial<Parameter>[] => {
    const parameter: Parameter = { name: "q", ...probe.parameter };
    if (key === "in") return keeps ? [parameter] : [];
    return [keeps ? parameter : without(parameter, key)];
  };
  return {
    prism: await asked(accepts, "bad" in probe),
    types: await typed((keeps) => ({
      paths: { [operation.path]: { get: { ...declared, parameters: parameters(keeps) } } },
    })),
    fetch: isSent(probe, await bareRequest(operation.path, probe)),
    client: isSent(probe, sent),
  };
}

/**
 * Finds out what Prism as the mock has it, openapi-typescript, openapi-fetch and the client make of each keyword that a
 * contract uses: with a small document for each.
 */
export async function measureKeywords(api: Api): Promise<KeywordReport[]> {
  const used = keywordsIn(api);
  const probes = readApi(probeDocument(api.document, used));
  const { fetch } = createMock({ document: probes.document });
  const reports: KeywordReport[] = [];
  for (const [index, each] of used.entries()) {
    const [schema, parameter] = [schemaProbes[each.keyword], parameterProbes[each.keyword]];
    if (each.of === "schema" && schema !== undefined)
      reports.push({ ...each, ...(await ofSchema(fetch, each.key, schema, `/p${index}`)) });
    else if (each.of === "parameter" && parameter !== undefined)
      reports.push({ ...each, ...(await ofParameter(probes, each.key, parameter, `probes.p${index}`)) });
    else reports.push({ ...each, prism: "no probe", types: "no probe" });
  }
  return reports;
}
