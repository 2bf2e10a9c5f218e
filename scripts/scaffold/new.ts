import { UserError } from "../cli/errors.js";
import { camelCase, kebabCase } from "../client/naming.js";
import { ContractDraft } from "./contract-draft.js";
import { namesInPath, singular } from "./conventions.js";
import { exampleRule, type Wish } from "./operation-parts.js";

/** The arguments for a new operation. */
export interface OperationWish {
  id: string;
  method: string;
  path: string;
  page: string;
}

/** A placeholder for the vendor's page. */
export const noPage = "todo";

const today = (): string => new Date().toISOString().slice(0, 10);

/** Adds an operation to a resource, with everything that `npm run check` asks for. Returns the changed files. */
export async function newOperation(input: string, { id, method, path, page }: OperationWish): Promise<string[]> {
  const draft = await ContractDraft.read(input);
  const { operations, tags } = draft.conventions.api;
  const [resource = "", verb] = id.split(".");
  if (verb === undefined) throw new UserError(`"${id}" is no resource.verb. Write one, such as ${resource}.get.`);
  if (!tags.some(({ name }) => name === resource)) {
    const known = tags.map(({ name }) => name).join(", ");
    throw new UserError(
      `There is no resource "${resource}". Write one of ${known}, or make it: npm run new -- resource ${resource}.`,
    );
  }
  const same = operations.find(
    (each) => each.id === id || (each.path === path && each.method === method.toUpperCase()),
  );
  if (same !== undefined) throw new UserError(`The contract has ${same.id} already: ${same.method} ${same.path}.`);
  await draft.addOperation({ id, method, path, page, read: today() }, exampleRule);
  return draft.finish(resource);
}

/** Adds a resource that is listed, created, read and deleted, with its state in the mock. Returns the changed files. */
export async function newResource(
  input: string,
  name: string,
  path: string | undefined,
  page: string,
): Promise<string[]> {
  const draft = await ContractDraft.read(input);
  const { api } = draft.conventions;
  if (api.tags.some((tag) => tag.name === name)) throw new UserError(`There is a resource "${name}" already.`);
  if (camelCase(name) !== name) throw new UserError(`"${name}" is not in camel case. Write ${camelCase(name)}.`);
  const one = singular(name);
  const at = path ?? `${draft.conventions.listsBelow}/${kebabCase(name)}`;
  const key = `${one}Id`;
  const parameter = `${one.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`;
  const fields = { [key]: 1, todo: "TODO" };
  const wish = (verb: string, method: string, below = ""): Wish => {
    return { id: `${name}.${verb}`, method, path: at + below, page, read: today(), fields };
  };
  draft.addTag(name);
  await draft.addCollection(name, namesInPath(at).at(-1), { key, parameter });
  const action = (what: string) => () => ({ on: name, action: what });
  await draft.addOperation(wish("list", "get"), action("list"));
  await draft.addOperation(wish("create", "post"), action("create"));
  await draft.addOperation(wish("get", "get", `/{${parameter}}`), action("read"));
  await draft.addOperation(wish("delete", "delete", `/{${parameter}}`), action("delete"));
  return draft.finish(name);
}
