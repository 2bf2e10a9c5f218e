import type { ClientModel, OperationModel } from "../client/model.js";
import { isNode } from "../contract/document.js";
import { literal } from "./literal.js";
import type { SampleInput } from "./sample-input.js";

/** The one flat object that the call takes, with the values it is given by place. */
function flatInput({ fields, wholeBody }: OperationModel, { path, query, body }: SampleInput): Record<string, unknown> {
  const places: Record<string, Record<string, unknown>> = {
    path,
    query,
    body: wholeBody === undefined ? (isNode(body) ? body : {}) : { [wholeBody]: body },
  };
  return Object.fromEntries(
    fields
      .map(({ name, place, wireName }) => [name, places[place]?.[wireName]])
      .filter(([, value]) => value !== undefined),
  );
}

/** A whole TypeScript program that makes one call with the contract's example values and prints what comes back. */
export function typescriptSample(client: ClientModel, operation: OperationModel, input: SampleInput): string {
  const given = flatInput(operation, input);
  const argument = Object.keys(given).length > 0 ? literal(given) : "";
  const call = `client.${operation.resource}.${operation.verb}(${argument})`;
  const program = [
    `import { ${client.className} } from ${JSON.stringify(client.packageName)};`,
    "",
    `const client = new ${client.className}();`,
  ];
  if (operation.pagination !== undefined) program.push(`const page = await ${call};`, "console.log(page.items);");
  else if (operation.output === "void") program.push(`await ${call};`);
  else program.push(`const result = await ${call};`, "console.log(result);");
  return program.join("\n");
}
