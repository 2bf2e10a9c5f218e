import type { Deviation } from "../contract/deviation.js";
import { isHeaderName } from "../contract/header-name.js";
import type { Api } from "./api.js";
import { isInterim, type Operation } from "./operation.js";

/** The deviations of the mock from one operation. */
function deviationsOf(operation: Operation): Deviation[] {
  const { id, pointer, responses, callbacks } = operation;
  const final = responses.filter((response) => !isInterim(response));
  const deviation = (at: string, what: string, instead: string) => ({ operation: id, pointer: at, what, instead });
  const answer = final.length === 0 ? "the mock responds with 204" : "the mock responds with another one";
  return [
    ...(responses.length === 0 ? [deviation(pointer, "no response is declared", answer)] : []),
    ...responses.flatMap(({ headers }) =>
      headers
        .filter(({ name }) => !isHeaderName(name))
        .map((each) =>
          deviation(each.pointer, `"${each.name}" cannot be the name of a header`, "the mock leaves it out"),
        ),
    ),
    ...responses
      .filter(isInterim)
      .map((each) => deviation(each.pointer, `${each.status} is no final status, and fetch gives only those`, answer)),
    ...(callbacks.size === 0
      ? []
      : [deviation(pointer, `the service sends requests: ${[...callbacks.keys()].join(", ")}`, "the mock sends none")]),
  ];
}

/** The deviations of the mock from the document. */
export function mockDeviations({ operations, webhooks }: Api): Deviation[] {
  const unsent: Deviation = {
    operation: undefined,
    pointer: "#/webhooks",
    what: `the service sends ${webhooks.size === 1 ? "a webhook" : `${webhooks.size} webhooks`} by itself`,
    instead: "the client has their types, and the mock sends none",
  };
  return [...operations.flatMap(deviationsOf), ...(webhooks.size === 0 ? [] : [unsent])];
}
