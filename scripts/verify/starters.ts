import type { Api } from "../api/api.js";
import { isCurrent, type Operation } from "../api/operation.js";
import { isJson } from "../contract/media-type.js";
import { isNode } from "../contract/node.js";
import type { Validator } from "../proof/validators.js";
import { collectionsOf, readsOf } from "./collections.js";
import { pathParameters } from "./request.js";

/** An operation that starts a job, and the operation that reads the job by an id that no list has. */
export interface Starter {
  readonly start: Operation;
  readonly read: Operation;
  /** The path parameter of `read` that takes the id. */
  readonly parameter: string;
}

/** The operations that have to be started before their result can be read. */
export function startersOf(api: Api): Starter[] {
  const listed = new Set(collectionsOf(api).map(({ parameter }) => parameter));
  return readsOf(api).flatMap((read) => {
    const parameter = pathParameters(read).at(-1);
    const start = api.operations.find(({ id }) => read.wait?.startedBy?.includes(id));
    if (parameter === undefined || listed.has(parameter) || start === undefined || !isCurrent(start)) return [];
    return [{ start, read, parameter }];
  });
}

/** The first example of an operation's body without its optional fields, whose ids belong to other resources. */
export function leastBody({ body }: Operation, { fits }: Validator): unknown {
  const media = body?.content.find(({ type }) => isJson(type));
  const example = media?.examples[0]?.value;
  if (media === undefined || !isNode(example)) return example;
  let least = example;
  for (const name of Object.keys(example)) {
    const { [name]: _, ...rest } = least;
    if (fits(media.schema, rest)) least = rest;
  }
  return least;
}
