import type { Api } from "../../api/api.js";
import { perOperation } from "../../api/kept-reading.js";
import { propertiesOf, schemaAt } from "../../api/merge-schema.js";
import type { MediaType, Operation, RequestBody } from "../../api/operation.js";
import { sampleParameters, sampleRequest } from "../../api/sample-request.js";
import { isLogin } from "../../api/security.js";
import { basePathOf } from "../../api/servers.js";
import { memberName } from "../../client/naming.js";
import { isJson } from "../../contract/media-type.js";
import { controlOf } from "./control.js";
import type { Origin, RunJob, RunOperation, RunParameter } from "./run-data.js";

const jsonOf = (content: readonly MediaType[]): MediaType | undefined => content.find(({ type }) => isJson(type));

/** The properties of an operation's result, with the pointer to each. */
function resultsOf({ envelope }: Api, { responses }: Operation): Map<string, string> {
  const success = responses.find(({ status }) => status.startsWith("2"));
  const data = envelope?.data ?? "";
  const schema = success && schemaAt(jsonOf(success.content)?.schema, data);
  return new Map(Object.keys(propertiesOf(schema)).map((name) => [name, `${data}/${name}`]));
}

/** The job that an operation starts or reads; undefined if the call does not provide the inputs for reading the status. */
function jobOf(api: Api, operation: Operation): RunJob | undefined {
  const reader = operation.wait
    ? operation
    : api.operations.find(({ wait }) => wait?.startedBy?.includes(operation.id) === true);
  if (reader?.wait === undefined) return undefined;
  const results = resultsOf(api, operation);
  const originOf = (name: string): Origin | undefined => {
    if (operation.parameters.some((parameter) => parameter.in === "path" && parameter.name === name))
      return { input: name };
    const pointer = results.get(memberName(name));
    return pointer === undefined ? undefined : { pointer };
  };
  const from = reader.parameters
    .filter((parameter) => parameter.in === "path")
    .map(({ name }): [string, Origin | undefined] => [name, originOf(name)]);
  const known = from.filter((entry): entry is [string, Origin] => entry[1] !== undefined);
  if (known.length < from.length) return undefined;
  const { status, success, failure } = reader.wait;
  return { operation: reader.id, from: Object.fromEntries(known), status, success, failure };
}

function bodyOf({ required, content }: RequestBody, sample: unknown): RunOperation["body"] {
  const media = jsonOf(content) ?? content[0];
  if (media === undefined) return undefined;
  const { type, schema, examples } = media;
  const named = examples.map(({ name, summary = name, value }) => ({ name: summary, value }));
  return {
    type,
    required,
    control: schema === undefined || !isJson(type) ? { kind: "json" } : controlOf([schema]),
    examples: named.length > 0 ? named : [{ name: type, value: sample }],
  };
}

function parametersOf(operation: Operation): RunParameter[] {
  const values = new Map(sampleParameters(operation).map(({ parameter, value }) => [parameter, value]));
  return operation.parameters
    .filter((parameter) => parameter.in !== "cookie")
    .map((parameter) => {
      const { name, in: place, required, style, explode, schema } = parameter;
      const control = schema === undefined ? ({ kind: "text" } as const) : controlOf([schema]);
      const value = values.has(parameter) ? { value: values.get(parameter) } : {};
      return { name, in: place, required, style, explode, control, ...value };
    });
}

/** Secrets that the mock accepts, as parameters; empty for a signed operation, since the page signs it. */
function secretsOf({ secretSchemes }: Api, { signed, security: [needed = []] }: Operation): RunParameter[] {
  const schemes = signed ? [] : needed.map((name) => secretSchemes.get(name)).filter((scheme) => scheme !== undefined);
  return schemes.flatMap((scheme): RunParameter[] => {
    const { in: place, key } = scheme;
    const plain = { required: true, control: { kind: "text" }, style: "simple", explode: true } as const;
    if (place === "authorization") {
      const value = isLogin(scheme) ? btoa("user:password") : "secret";
      return [{ ...plain, in: "header", name: "Authorization", value: `${key} ${value}` }];
    }
    return place === "header" || place === "query" ? [{ ...plain, in: place, name: key, value: "secret" }] : [];
  });
}

/** An operation as the page calls it. */
export const runOperation = perOperation((api, operation): RunOperation => {
  const { id, summary = id, method, path, signed, servers } = operation;
  const [server] = servers;
  const body = operation.body && bodyOf(operation.body, sampleRequest(operation).body?.value);
  const job = jobOf(api, operation);
  return {
    title: summary,
    method,
    path: (server === undefined ? "" : basePathOf(server)) + path,
    signed,
    parameters: [...parametersOf(operation), ...secretsOf(api, operation)],
    ...(body !== undefined && { body }),
    ...(job !== undefined && { job }),
  };
});
