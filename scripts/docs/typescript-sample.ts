import { sampleParameters, sampleRequest } from "../api/sample-request.js";
import { isLogin } from "../api/security.js";
import type { ClientModel, OperationModel } from "../client/model.js";
import { typedValue } from "../client/typed-value.js";
import { concreteType } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import { literal } from "./literal.js";

/** The flat input of a sample call: example values of the parameters and the body by the client's names. */
export function sampleInput(
  { operation, fields, wholeBody, choice }: OperationModel,
  body = sampleRequest(operation).body?.value,
): Record<string, unknown> {
  const values = new Map(
    sampleParameters(operation).map(({ parameter, value }) => [`${parameter.in} ${parameter.name}`, value]),
  );
  const bodyFields = wholeBody === undefined ? body : { [wholeBody]: body };
  if (isNode(bodyFields)) for (const [name, value] of Object.entries(bodyFields)) values.set(`body ${name}`, value);
  const named = fields.map(
    ({ name, place, wireName, type }) => [name, typedValue(type, values.get(`${place} ${wireName}`))] as const,
  );
  const type = choice?.isRequired ? { [choice.input]: concreteType(choice.bodies[0]?.contentType ?? "") } : {};
  return { ...type, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
}

/** A sample call, such as `client.pets.get({ petId: 7 })`. */
export function clientCall(call: OperationModel): string {
  const input = sampleInput(call);
  return `client.${call.resource}.${call.verb}(${Object.keys(input).length > 0 ? literal(input) : ""})`;
}

/** The options of a client with the secrets that most of its calls need. */
function optionsOf({ connection: { security } }: ClientModel): string {
  if (security === undefined) return "";
  const needed = [security.usual, ...Object.values(security.calls)].flat().find((names) => names.length > 0) ?? [];
  const secrets = security.options
    .filter(({ name }) => needed.includes(name))
    .map(({ name, scheme }) => [name, isLogin(scheme) ? { username: "...", password: "..." } : "..."]);
  return literal({ credentials: Object.fromEntries(secrets) });
}

/** The first lines of every program. */
export function clientPreamble(model: ClientModel): string {
  const { className, packageName } = model;
  const made = `const client = new ${className}(${optionsOf(model)});`;
  return [`import { ${className} } from ${JSON.stringify(packageName)};`, "", made].join("\n");
}

/** TypeScript that makes one call with the contract's example values and prints the result. */
export function typescriptSample(call: OperationModel): string {
  const text = clientCall(call);
  if (call.pagination !== undefined) return `const page = await ${text};\nconsole.log(page.items);`;
  if (call.output === undefined) return `await ${text};`;
  return `const result = await ${text};\nconsole.log(result);`;
}
