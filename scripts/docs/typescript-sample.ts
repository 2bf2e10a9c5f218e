import type { ClientModel, OperationModel } from "../client/model.js";
import { isNode } from "../contract/node.js";
import { literal } from "./literal.js";
import type { SampleInput } from "./sample-input.js";

/** The flat object that the call takes. */
function flatInput({ fields, wholeBody }: OperationModel, { path, query, body }: SampleInput): Record<string, unknown> {
  const bodyFields = isNode(body) ? body : {};
  const places: Record<string, Record<string, unknown>> = {
    path,
    query,
    body: wholeBody === undefined ? bodyFields : { [wholeBody]: body },
  };
  return Object.fromEntries(
    fields
      .map(({ name, place, wireName }) => [name, places[place]?.[wireName]])
      .filter(([, value]) => value !== undefined),
  );
}

/** The call itself, such as `client.pets.get({ petId: 7 })`. */
export function clientCall(operation: OperationModel, input: SampleInput, verb = operation.verb): string {
  const given = flatInput(operation, input);
  return `client.${operation.resource}.${verb}(${Object.keys(given).length > 0 ? literal(given) : ""})`;
}

/** The first lines of every program. */
export const clientPreamble = ({ className, packageName }: ClientModel): string =>
  [`import { ${className} } from ${JSON.stringify(packageName)};`, "", `const client = new ${className}();`].join("\n");

/** TypeScript that makes one call with the contract's example values and prints the result. */
export function typescriptSample(operation: OperationModel, input: SampleInput): string {
  const call = clientCall(operation, input);
  if (operation.pagination !== undefined) return `const page = await ${call};\nconsole.log(page.items);`;
  if (operation.output === undefined) return `await ${call};`;
  return `const result = await ${call};\nconsole.log(result);`;
}
