import { type Document, follow, type OperationEntry, type Schema } from "../../scripts/contract/document.js";
import { tokensOf } from "../../scripts/contract/pointer.js";
import { sampleValue } from "../../scripts/contract/sample-request.js";
import type { Line, LineModule } from "../contract/compiled-lines.js";
import { inputName, sampleCalls } from "./sample-calls.js";

const key = (text: string): string => `[${JSON.stringify(text)}]`;

/** The type that openapi-fetch has of an operation. */
const plainType = ({ path, method }: OperationEntry): string => `paths${key(path)}${key(method.toLowerCase())}`;

/** The inputs of an operation: those of its parameters and of its body. */
function inputsOf(document: Document, entry: OperationEntry) {
  const { parameters, requestBody, operation } = entry;
  const page = operation["x-pagination"]?.request.page;
  const [[type, media] = ["", undefined]] = Object.entries(requestBody?.content ?? {});
  const plain = plainType(entry);
  const body = follow<Schema>(document, (media?.schema ?? {}) as Schema);
  const fields = [
    ...parameters.map(({ name, in: place, schema = {}, required = false }) => ({
      name,
      schema,
      required,
      holder: `${plain}["parameters"]${key(place)}`,
    })),
    ...Object.entries(body.properties ?? {}).map(([name, schema]) => ({
      name,
      schema,
      required: body.required?.includes(name) ?? false,
      holder: `NonNullable<${plain}["requestBody"]>["content"]${key(type)}`,
    })),
  ];
  return fields.map(({ name, schema, required, holder }) => ({
    name: inputName(name),
    plain: `Exclude<NonNullable<${holder}>${key(name)}, undefined>`,
    value: sampleValue(document, schema),
    isRequired: required && name !== page,
    isId: parameters.some((parameter) => parameter.name === name) && /(^i|_i|I)d$/.test(name),
  }));
}

/** The type that openapi-fetch has of the value at a pointer of a success. */
function plainAnswer(entry: OperationEntry, pointer: string): string {
  const [status = "", { content } = {}] = Object.entries(entry.responses).find(([code]) => code.startsWith("2")) ?? [];
  const [type = ""] = Object.keys(content ?? {});
  return tokensOf(pointer).reduce(
    (way, token) => `NonNullable<${way}>${token === "-" ? "[number]" : key(token)}`,
    `${plainType(entry)}["responses"][${status}]["content"]${key(type)}`,
  );
}

/** The type that the contract gives the value at a pointer of an operation's answer; `void` where it describes none. */
function answerType(document: Document, { responses }: OperationEntry, pointer: string): string {
  const [success] = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  let declared: Schema | undefined = Object.values(success?.[1].content ?? {})[0]?.schema;
  let isOptional = false;
  for (const token of tokensOf(pointer)) {
    const holder = follow<Schema>(document, (declared ?? {}) as Schema);
    isOptional ||= token !== "-" && !requires(document, holder, token);
    declared = propertyOf(document, holder, token);
  }
  if (declared === undefined) return "void";
  const name = declared.$ref?.split("/").at(-1);
  if (name === undefined) throw new Error(`${pointer} of the answer is no schema with a name.`);
  // An item is read from a list: where that is missing there are no items.
  const missing = isOptional && !pointer.endsWith("/-") ? " | undefined" : "";
  return `components["schemas"][${JSON.stringify(name)}]${missing}`;
}

/** Whether a schema, or a part that it is made of, requires a property. */
function requires(document: Document, declared: Schema, name: string): boolean {
  const { required = [], allOf = [] } = follow<Schema>(document, declared as Schema);
  return required.includes(name) || allOf.some((part) => requires(document, part, name));
}

/** The schema of a property, or of the items for `-`. */
function propertyOf(document: Document, declared: Schema = {}, token: string): Schema | undefined {
  const schema = follow<Schema>(document, declared as Schema);
  if (token === "-") return schema.items;
  const parts = (schema.allOf ?? []).map((part) => propertyOf(document, part, token));
  return schema.properties?.[token] ?? parts.find((part) => part !== undefined);
}

function linesOf(document: Document, entry: OperationEntry): Line[] {
  const { id, operation } = entry;
  const call = `client.${id}`;
  const lines: Line[] = [];
  const accept = (what: string, code: string) => lines.push({ title: `${id} ${what}`, code, compiles: true });
  const refuse = (what: string, code: string) => lines.push({ title: `${id} ${what}`, code, compiles: false });
  const argument = (input: object, further: Record<string, string> = {}) =>
    `{ ${[...Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`), ...Object.entries(further).map(([name, code]) => `${name}: ${code}`)].join(", ")} }`;
  const same = (is: string, expected: string) => `is<Same<${is}, ${expected}>>(true);`;

  const calls = sampleCalls(document, entry);
  const full = calls[0]?.input ?? {};
  for (const { name, input } of calls) accept(`takes ${name}`, `${call}(${argument(input)});`);
  for (const { name, value, plain, isRequired, isId } of inputsOf(document, entry)) {
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

  const wait = operation["x-wait"];
  const pages = wait === undefined ? operation["x-pagination"] : undefined;
  const data = document["x-envelope"]?.data ?? "";
  const pointer = pages ? `${pages.response.items}/-` : data;
  const output = answerType(document, entry, pointer);
  const returned = `ReturnType<typeof ${call}>`;
  accept("returns what the contract says", same(returned, `${pages ? "Page" : "Api"}Promise<${output}>`));
  if (output !== "void") accept("returns what the plain client does", same(output, plainAnswer(entry, pointer)));
  refuse("does not return anything else", same(returned, `${pages ? "Api" : "Page"}Promise<${output}>`));

  if (wait !== undefined) {
    const waiter = `client.${id.split(".")[0]}.${wait.method}`;
    const steps = tokensOf(wait.status.slice(data.length)).map(key).join("");
    const union = (values: string[]) => values.map((value) => JSON.stringify(value)).join(" | ");
    const result = `Awaited<ReturnType<typeof ${waiter}>>`;
    accept("waits with the same input", same(`Parameters<typeof ${waiter}>[0]`, `Parameters<typeof ${call}>[0]`));
    accept("waits for its own answer", `is<${output}>(await ${waiter}(${argument(full)}));`);
    accept("waits for a success", same(`${result}${steps}`, union(wait.success)));
    accept(
      "tells every status while it waits",
      `${waiter}(${argument(full)}, { onProgress: (status, answer) => { ${same("typeof status", `${union([...wait.pending, ...wait.success, ...wait.failure])} | (string & {})`)} is<${output}>(answer); } });`,
    );
    refuse("does not wait with an unknown option", `${waiter}(${argument(full)}, { onProgres: () => {} });`);
  }
  return lines;
}

/** Calls of every current operation, right ones and wrong ones, for the compiler to tell apart. */
export function callLines(document: Document, operations: OperationEntry[]): LineModule {
  const head = [
    'import type { ApiPromise, components, MediaIntelligence, PagePromise, paths } from "./index.js";',
    "declare const client: MediaIntelligence;",
    "declare function is<T>(value: T): void;",
    // The one comparison that tells `any`, optional and readonly apart too.
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
  ].join(" ");
  const current = operations.filter(({ operation }) => operation["x-removal"] === undefined);
  return { head, lines: current.flatMap((entry) => linesOf(document, entry)) };
}
