import { allSchemas } from "../api/all-schemas.js";
import type { Api } from "../api/api.js";
import type { Finding } from "../contract/finding.js";
import { under } from "../contract/pointer.js";

const inherited = (name: string): boolean => name in Object.prototype;

const say = (what: string, name: string, pointer: string): Finding => ({
  check: "contract",
  message:
    `The ${what} "${name}" has the name of something that every JavaScript object has, and the tools behind the mock ` +
    "and the proof do not tell the two apart. Give it another name, or leave it out of the contract.",
  pointer,
});

/** Finds names that the mock or the proof would confuse with inherited object members. */
export function checkNames(api: Api): Finding[] {
  const components = Object.entries(api.document.components ?? {}).flatMap(([kind, named]) =>
    Object.keys(named ?? {})
      .filter((name) => (kind === "schemas" ? inherited(name) : name === "__proto__"))
      .map((name) => say("component", name, under("#/components", kind, name))),
  );
  const properties = allSchemas(api)
    .filter((schema) => Object.hasOwn(schema.properties ?? {}, "__proto__"))
    .map(({ pointer }) => say("property", "__proto__", under(pointer, "properties", "__proto__")));
  const parameters = api.operations.flatMap((operation) =>
    operation.parameters
      // Prism lower-cases the names of headers and query parameters.
      .filter((parameter) => inherited(parameter.in === "path" ? parameter.name : parameter.name.toLowerCase()))
      .map(({ name }) => say("parameter", name, under(operation.pointer, "parameters"))),
  );
  return [...components, ...properties, ...parameters];
}
