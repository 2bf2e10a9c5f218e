import type { Oas3Rule } from "@redocly/openapi-core";
import { list, show } from "./support.js";

const form = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;
const why = "The operationId is the client call: widgets.list becomes client.widgets.list().";

/** `operationId` is `resource.verb`, and the resource is one of the operation's tags. */
export const operationIdResourceVerb: Oas3Rule = () => ({
  Operation({ operationId, tags = [] }, { report, location }) {
    if (operationId === undefined) {
      report({
        message: `The operation has no operationId. Write operationId: resource.verb, both in camelCase. ${why}`,
        location: location.key(),
      });
      return;
    }
    const at = location.child("operationId");
    if (!form.test(operationId)) {
      report({
        message: `The operationId ${show(operationId)} is not of the form resource.verb. Write a camelCase noun, a dot and a camelCase verb. ${why}`,
        location: at,
      });
      return;
    }
    const resource = operationId.slice(0, operationId.indexOf("."));
    if (!tags.includes(resource)) {
      report({
        message: `The operationId ${show(operationId)} starts with "${resource}", which is not a tag of the operation (found: ${tags.length === 0 ? "no tags" : list(tags)}). Write tags: [${resource}] or correct the part before the dot. ${why}`,
        location: at,
      });
    }
  },
});
