import type { Document, OperationEntry } from "../contract/document.js";
import { literal } from "./literal.js";
import type { SampleInput } from "./sample-input.js";

/** What a sample program imports: the class of the client and the module it comes from. */
export interface ClientName {
  name: string;
  package: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}$]+/u).filter((word) => word !== "");
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `page-num`, `page_num` and `PageNum` as `pageNum`. */
export function camelCase(name: string): string {
  const joined = words(name).map(upperFirst).join("");
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** The client's name as the contract gives it, or one made from the title. */
export const clientName = (document: Document): ClientName =>
  document.info["x-client"] ?? {
    name: words(document.info.title).map(upperFirst).join(""),
    package: "./client/index.js",
  };

/** The one flat object a call takes: path, query and body fields together. */
function flatInput({ path, query, body }: SampleInput): Record<string, unknown> {
  const fields = { ...path, ...query, ...(isRecord(body) ? body : {}) };
  const flat = Object.fromEntries(Object.entries(fields).map(([name, value]) => [camelCase(name), value]));
  return body === undefined || isRecord(body) ? flat : { ...flat, body };
}

/** The arguments of a call through the plain client underneath. */
function plainInit({ path, query, body }: SampleInput): Record<string, unknown> {
  const filled = Object.entries({ path, query }).filter(([, values]) => Object.keys(values).length > 0);
  return {
    ...(filled.length > 0 ? { params: Object.fromEntries(filled) } : {}),
    ...(body === undefined ? {} : { body }),
  };
}

const argument = (value: Record<string, unknown>): string => (Object.keys(value).length > 0 ? literal(value) : "");

/** A whole TypeScript program that makes one call with the contract's example values and prints what comes back. */
export function typescriptSample(client: ClientName, entry: OperationEntry, input: SampleInput): string {
  const [resource, verb, ...rest] = entry.id.split(".");
  const isCall = resource !== undefined && verb !== undefined && rest.length === 0 && !/[\s/]/.test(entry.id);
  const init = argument(plainInit(input));
  const call = isCall
    ? `client.${resource}.${verb}(${argument(flatInput(input))})`
    : `client.http.${entry.method}(${JSON.stringify(entry.path)}${init === "" ? "" : `, ${init}`})`;
  const paged = isCall && entry.operation["x-pagination"] !== undefined;
  const result = isCall ? "result" : "{ data }";
  return [
    `import { ${client.name} } from ${JSON.stringify(client.package)};`,
    "",
    `const client = new ${client.name}();`,
    paged ? `const page = await ${call};` : `const ${result} = await ${call};`,
    `console.log(${paged ? "page.items" : isCall ? "result" : "data"});`,
  ].join("\n");
}
