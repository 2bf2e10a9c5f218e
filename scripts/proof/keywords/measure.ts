import createClient from "openapi-fetch";
import type { Api } from "../../api/api.js";
import { readApi } from "../../api/read-api.js";
import { readClient } from "../../client/client-files.js";
import { generateTypes } from "../../client/types.js";
import type { Document, Parameter } from "../../contract/document.js";
import { createMock } from "../../mock/mock.js";
import { createCaller } from "../calls.js";
import { type LoadedClient, loadClient } from "../client.js";
import { without } from "../values.js";
import { keywordsIn, type UsedKeyword } from "./in-use.js";
import { type ParameterProbe, parameterProbes, type SchemaProbe, schemaProbes, shared, type Wire } from "./probes.js";

/** How a tool treats a keyword. Types can only mention it in a comment. */
export type Verdict = "honours" | "comments" | "ignores" | "refuses good" | "asks nothing" | "no probe";

/** How each tool treats a keyword. openapi-fetch and the client are measured for parameters only. */
export interface KeywordReport extends UsedKeyword {
  prism: Verdict;
  types: Verdict;
  fetch?: Verdict;
  client?: Verdict;
}

const base = "http://127.0.0.1";
const declared = { responses: { 200: { description: "Good." }, 400: { description: "Bad." } } };

/** A document of the contract's version and dialect, with one operation for each keyword that has a probe. */
function probeDocument({ openapi, jsonSchemaDialect }: Document, used: UsedKeyword[]): Document {
  const paths = used.flatMap(({ of, keyword }, index): [string, Record<string, unknown>][] => {
    const about = { operationId: `probes.p${index}`, tags: ["probes"], ...declared };
    const [schema, parameter] = [schemaProbes[keyword]?.schema, parameterProbes[keyword]?.parameter];
    if (of === "schema" && schema !== undefined) {
      const body = { type: "object", required: ["value"], properties: { value: schema } };
      const requestBody = { content: { "application/json": { schema: body } } };
      return [[`/p${index}`, { post: { ...about, requestBody } }]];
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

/** Whether the mock accepts the good value of a probe and rejects the bad one, if there is one. */
async function asked(accepts: (what: "good" | "bad") => Promise<boolean>, hasBad: boolean): Promise<Verdict> {
  if (!(await accepts("good"))) return "refuses good";
  if (!hasBad) return "asks nothing";
  return (await accepts("bad")) ? "ignores" : "honours";
}

const withoutComments = (types: string): string => types.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " ");

async function typed(probed: (keeps: boolean) => Pick<Document, "paths" | "components">): Promise<Verdict> {
  const about = { openapi: "3.1.0", info: { title: "Probe", version: "1.0.0" } };
  const typesOf = async (keeps: boolean): Promise<string> => {
    const { models, types } = generateTypes(readClient({ ...about, ...probed(keeps) }));
    return models + types;
  };
  const [given, removed] = [await typesOf(true), await typesOf(false)];
  if (given === removed) return "ignores";
  return withoutComments(given) === withoutComments(removed) ? "comments" : "honours";
}

/** The probes, and the mock and client of their document. */
interface Measured {
  api: Api;
  fetch: typeof globalThis.fetch;
  client: LoadedClient;
}

async function ofSchema({ fetch }: Measured, key: string, probe: SchemaProbe, path: string) {
  const accepts = async (what: "good" | "bad") => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ value: probe[what] });
    return (await fetch(new Request(base + path, { method: "POST", headers, body }))).ok;
  };
  return {
    prism: await asked(accepts, "bad" in probe),
    types: await typed((keeps) => {
      const schema = keeps ? probe.schema : without(probe.schema, key);
      return { components: { schemas: { ...shared, Probe: schema } } };
    }),
  };
}

/** The request that openapi-fetch sends for a probe. */
async function bareRequest(path: string, { parameter, value }: ParameterProbe): Promise<Request | undefined> {
  let sent: Request | undefined;
  const client = createClient<Record<string, { get: object }>>({
    baseUrl: base,
    fetch: async (request) => {
      sent = request;
      return new Response(null, { status: 204 });
    },
  });
  // The client's types are those of a document that is known at compile time, so a cast is needed.
  const send = client.request as unknown as (method: string, path: string, init: object) => Promise<unknown>;
  await send("get", path, { params: value === undefined ? {} : { [parameter.in]: { q: value } } }).catch(() => {});
  return sent;
}

/** Whether a request is the one that the probe expects. The brackets of an object may be encoded. */
function isSent({ sent }: ParameterProbe, request: Request | undefined): Verdict {
  if (sent === undefined || request === undefined) return sent === request ? "honours" : "ignores";
  const url = request.url.replace("%5B", "[").replace("%5D", "]");
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
  return [url, ...headers].some((text) => text.endsWith(sent)) ? "honours" : "ignores";
}

async function ofParameter({ api, fetch, client }: Measured, key: string, probe: ParameterProbe, operationId: string) {
  const operation = api.operations.find(({ id }) => id === operationId);
  if (operation === undefined) throw new Error(`There is no operation ${operationId}.`);
  const accepts = async (what: "good" | "bad") => {
    const { target, headers = {} }: Wire = probe[what] ?? probe.good;
    return (await fetch(new Request(base + operation.path.replace("/{q}", "") + target, { headers }))).ok;
  };
  let sent: Request | undefined;
  const call = createCaller(api, client, async (...request) => {
    sent = new Request(...request);
    return new Response(null, { status: 200 });
  });
  await call(operation, { parameters: [{ in: probe.parameter.in, name: "q", value: probe.value }] });
  const parameters = (keeps: boolean): Partial<Parameter>[] => {
    const parameter: Parameter = { name: "q", ...probe.parameter };
    if (keeps) return [parameter];
    return key === "in" ? [] : [without(parameter, key)];
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

/** Measures how Prism (in the mock), openapi-typescript, openapi-fetch and the client treat each keyword in use. */
export async function measureKeywords(contract: Api): Promise<KeywordReport[]> {
  const used = keywordsIn(contract);
  const api = readApi(probeDocument(contract.document, used));
  const { fetch } = createMock({ document: api.document });
  const measured = { api, fetch, client: await loadClient(api.document) };
  const reports: KeywordReport[] = [];
  for (const [index, each] of used.entries()) {
    const [schema, parameter] = [schemaProbes[each.keyword], parameterProbes[each.keyword]];
    if (each.of === "schema" && schema !== undefined)
      reports.push({ ...each, ...(await ofSchema(measured, each.key, schema, `/p${index}`)) });
    else if (each.of === "parameter" && parameter !== undefined)
      reports.push({ ...each, ...(await ofParameter(measured, each.key, parameter, `probes.p${index}`)) });
    else reports.push({ ...each, prism: "no probe", types: "no probe" });
  }
  return reports;
}
