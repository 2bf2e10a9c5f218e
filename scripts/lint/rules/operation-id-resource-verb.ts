import type { Oas3Rule } from "@redocly/openapi-core";
import { list, saying, show } from "./support.js";

const form = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

/** `operationId` is `resource.verb`, and the resource is one of the operation's tags. */
export const operationIdResourceVerb: Oas3Rule = () => ({
  Operation({ operationId, tags = [] }, { report, location }) {
    const say = saying(report, "The operationId is the client call: widgets.list becomes client.widgets.list().");
    const at = location.child("operationId");
    if (operationId === undefined) {
      say("The operation has no operationId. Write operationId: resource.verb, both in camelCase.", location.key());
      return;
    }
    const id = `The operationId ${show(operationId)}`;
    const [resource = ""] = operationId.split(".");
    if (!form.test(operationId))
      say(`${id} is not of the form resource.verb. Write a camelCase noun, a dot and a camelCase verb.`, at);
    else if (!tags.includes(resource))
      say(
        `${id} starts with "${resource}", which is not a tag of the operation (found: ${list(tags) || "no tags"}). Write tags: [${resource}] or correct the part before the dot.`,
        at,
      );
  },
});
