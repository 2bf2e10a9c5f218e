import type { Api } from "../api/api.js";
import { merged } from "../api/merge-schema.js";
import { isCurrent, type Operation } from "../api/operation.js";
import { camelCase } from "../client/naming.js";
import { isJson } from "../contract/media-type.js";
import { own } from "../contract/own.js";
import { readsOf } from "./collections.js";
import { pathParameters } from "./request.js";

/** Operations that create a resource that needs only a name, list it and delete it. */
export interface Maker {
  readonly create: Operation;
  readonly list: Operation;
  readonly remove: Operation;
  /** The path parameter of `remove` that identifies the resource. */
  readonly parameter: string;
  /** The body field that takes the name. */
  readonly nameField: string;
  /** Whether the name is also the id. */
  readonly isNamedById: boolean;
}

/** The only required field of a body, if it is plain text. */
function onlyName({ body }: Operation): string | undefined {
  const schema = body?.content.find(({ type }) => isJson(type))?.schema;
  const { required = [], properties } = schema === undefined ? {} : merged(schema);
  const [name = ""] = required;
  const property = own(properties, name);
  const { type, format, enum: values } = property === undefined ? {} : merged(property);
  return required.length === 1 && type === "string" && format === undefined && values === undefined ? name : undefined;
}

/** The resources that can be created with only a name. */
function makersOf(api: Api): Maker[] {
  const current = api.operations.filter(isCurrent);
  return current.flatMap((create) => {
    const nameField = create.method === "POST" ? onlyName(create) : undefined;
    const list = readsOf(api).find(({ path }) => path === create.path);
    const remove = current.find(
      ({ method, path }) =>
        method === "DELETE" && path.startsWith(`${create.path}/{`) && path.lastIndexOf("/") === create.path.length,
    );
    const parameter = remove && pathParameters(remove).at(-1);
    if (nameField === undefined || list === undefined || remove === undefined || parameter === undefined) return [];
    return [{ create, list, remove, parameter, nameField, isNamedById: camelCase(parameter) === nameField }];
  });
}

/** A resource without a parent, and the resources whose only parent it is. */
export function familyOf(api: Api): { root: Maker; children: Maker[] } | undefined {
  const makers = makersOf(api);
  const root = makers.find(({ create }) => pathParameters(create).length === 0);
  if (root === undefined) return undefined;
  const children = makers.filter(({ create }) => String(pathParameters(create)) === root.parameter);
  return { root, children };
}
