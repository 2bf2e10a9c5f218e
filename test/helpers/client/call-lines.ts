import type { Api } from "../../../scripts/api/api.js";
import { isCurrent, type Operation } from "../../../scripts/api/operation.js";
import { sampleValue } from "../../../scripts/api/sample-value.js";
import { type Schema, targetOf } from "../../../scripts/api/schema.js";
import { tokensOf } from "../../../scripts/contract/pointer.js";
import type { Line, LineModule } from "../compiled-lines.js";
import { inputName, sampleCalls } from "./sample-calls.js";

const key = (text: string): string => `[${JSON.stringify(text)}]`;

/** The type of an operation in openapi-fetch. */
const plainType = ({ path, method }: Operation): string => `paths${key(path)}${key(method.toLowerCase())}`;

/** The inputs of an operation: those of its parameters and of its body. */
function inputsOf(operation: Operation) {
  const { parameters, body: request, pagination } = operation;
  const page = pagination?.request.page;
  const media = request?.content[0];
  const plain = plainType(operation);
  const body = media?.schema && targetOf(media.schema);
  const fields = [
    ...parameters.map(({ name, in: place, schema, required }) => ({
      name,
      schema,
      required,
      holder: `${plain}["parameters"]${key(place)}`,
    })),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
      name,
      schema,
      required: body?.required?.includes(name) ?? false,
      holder: `NonNullable<${plain}["requestBody"]>["content"]${key(media?.type ?? "")}`,
    })),
  ];
  return fields.map(({ name, schema, required, holder }) => ({
    name: inputName(name),
    plain: `Exclude<NonNullable<${holder}>${key(name)}, undefined>`,
    value: sampleValue(schema),
    isRequired: required && name !== page,
    isId: parameters.some((parameter) => parameter.name === name) && /(^i|_i|I)d$/.test(name),
  }));
}

/** The first success of an operation. */
const successOf = ({ responses }: Operation) => responses.find(({ status }) => status.startsWith("2"));

/** The type in openapi-fetch of the value at a pointer into a success. */
function plainResponse(operation: Operation, pointer: string): string {
  const { status, content } = successOf(operation) ?? {};
  return tokensOf(pointer).reduce(
    (path, token) => `NonNullable<${path}>${token === "-" ? "[number]" : key(token)}`,
    `${plainType(operation)}["responses"][${status}]["content"]${key(content?.[0]?.type ?? "")}`,
  );
}

/** The type that the contract gives the value at a pointer of a success; `void` if there is none. */
function responseType(operation: Operation, pointer: string): string {
  let declared = successOf(operation)?.content[0]?.schema;
  let isOptional = false;
  for (const token of tokensOf(pointer)) {
    isOptional ||= token !== "-" && !requires(declared, token);
    declared = propertyOf(declared, token);
  }
  if (declared === undefined) return "void";
  const { name } = targetOf(declared);
  if (name === undefined) throw new Error(`${pointer} of the response is no schema with a name.`);
  // An item is read from a list: where that is missing there are no items.
  const missing = isOptional && !pointer.endsWith("/-") ? " | undefined" : "";
  return `components["schemas"][${JSON.stringify(name)}]${missing}`;
}

/** Whether a schema, or a part of it, requires a property. */
function requires(declared: Schema | undefined, name: string): boolean {
  if (declared === undefined) return false;
  const { required = [], allOf = [] } = targetOf(declared);
  return required.includes(name) || allOf.some((part) => requires(part, name));
}

/** The schema of a property, or of the items for `-`. */
function propertyOf(declared: Schema | undefined, token: string): Schema | undefined {
  const schema = declared && targetOf(declared);
  if (token === "-") return schema?.items;
  const parts = (schema?.allOf ?? []).map((part) => propertyOf(part, token));
  return schema?.properties?.[token] ?? parts.find((part) => part !== undefined);
}

function linesOf({ envelope }: Api, operation: Operation): Line[] {
  const { id, wait, pagination } = operation;
  const call = `client.${id}`;
  const lines: Line[] = [];
  const accept = (what: string, code: string) => lines.push({ title: `${id} ${what}`, code, compiles: true });
  const refuse = (what: string, code: string) => lines.push({ title: `${id} ${what}`, code, compiles: false });
  const argument = (input: object, further: Record<string, string> = {}) =>
    `{ ${[...Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`), ...Object.entries(further).map(([name, code]) => `${name}: ${code}`)].join(", ")} }`;
  const same = (is: string, expected: string) => `is<Same<${is}, ${expected}>>(true);`;

  const calls = sampleCalls(operation);
  const full = calls[0]?.input ?? {};
  for (const { name, input } of calls) accept(`takes ${name}`, `${call}(${argument(input)});`);
  for (const { name, value, plain, isRequired, isId } of inputsOf(operation)) {
    const { [name]: _, ...others } = full;
    if (isRequired) refuse(`without ${name}`, `${call}(${argument(others)});`);
    else accept(`with ${name} alone left undefined`, `${call}(${argument(others, { [name]: "undefined" })});`);
    accept(`with a ${name}`, `${call}(${argument({ ...others, [name]: value })});`);
    if (isId) accept(`with a number for ${name}`, `${call}(${argument(others, { [name]: "1" })});`);
    const own = `Exclude<NonNullable<Parameters<typeof ${call}>[0]>${key(name)}, undefined>`;
    accept(`has the plain client's type of ${name}`, same(own, isId ? `${plain} | number` : plain));
    refuse(`with a symbol for ${name}`, `${call}(${argument(others, { [name]: "Symbol()" })});`);
  }
  refuse("with an unknown input", `${call}(${argument(full, { unknownInput: "1" })});`);
  refuse("with an unknown option", `${call}(${argument(full)}, { unknownOption: 1 });`);

  const pages = wait === undefined ? pagination : undefined;
  const data = envelope?.data ?? "";
  const pointer = pages ? `${pages.response.items}/-` : data;
  const output = responseType(operation, pointer);
  const returned = `ReturnType<typeof ${call}>`;
  accept("returns what the contract says", same(returned, `${pages ? "Page" : "Api"}Promise<${output}>`));
  if (output !== "void") accept("returns what the plain client does", same(output, plainResponse(operation, pointer)));
  refuse("does not return anything else", same(returned, `${pages ? "Api" : "Page"}Promise<${output}>`));

  if (wait !== undefined) {
    const waiter = `client.${id.split(".")[0]}.${wait.method}`;
    const steps = tokensOf(wait.status.slice(data.length)).map(key).join("");
    const union = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(" | ");
    const result = `Awaited<ReturnType<typeof ${waiter}>>`;
    accept("waits with the same input", same(`Parameters<typeof ${waiter}>[0]`, `Parameters<typeof ${call}>[0]`));
    accept("waits for its own response", `is<${output}>(await ${waiter}(${argument(full)}));`);
    accept("waits for a success", same(`${result}${steps}`, union(wait.success)));
    accept(
      "reports every status while it waits",
      `${waiter}(${argument(full)}, { onProgress: (status, answer) => { ${same("typeof status", `${union([...wait.pending, ...wait.success, ...wait.failure])} | (string & {})`)} is<${output}>(answer); } });`,
    );
    refuse("does not wait with an unknown option", `${waiter}(${argument(full)}, { onProgres: () => {} });`);
  }
  return lines;
}

/** Valid and invalid calls of every current operation for the compiler. */
export function callLines(api: Api): LineModule {
  const head = [
    'import type { ApiPromise, components, MediaIntelligence, PagePromise, paths } from "./index.js";',
    "declare const client: MediaIntelligence;",
    "declare function is<T>(value: T): void;",
    // Only this comparison also distinguishes `any`, optional and readonly.
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
  ].join(" ");
  return { head, lines: api.operations.filter(isCurrent).flatMap((operation) => linesOf(api, operation)) };
}
