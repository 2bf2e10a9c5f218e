import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, show } from "./support.js";

const shared = /(^|\/)shared\/responses\.yaml#\/[^/]+$|^#\/components\/responses\/[^/]+$/;
const why = "These answers are the same for every operation and are described once.";

/** Every operation refers to the shared answer for each status in the option `responses`. */
export const operationSharedErrors: Oas3Rule = ({ responses: option }) => {
  const statuses: unknown = option;
  if (!Array.isArray(statuses) || statuses.length === 0)
    throw new Error(
      'The rule kit/operation-shared-errors has no statuses. Write responses: ["400", ...] for it in redocly.yaml.',
    );
  const wanted = statuses.map(String);
  return {
    Operation(operation, { report, location }) {
      const responses: unknown = operation.responses;
      if (!isNode(responses)) return; // `struct` reports it.
      const at = location.child("responses");
      const missing = wanted.filter((status) => !(status in responses));
      if (missing.length > 0)
        report({
          message: `The operation lacks the shared answers ${list(missing)}. Write for each "<status>": { $ref: <path to>/shared/responses.yaml#/<Name> }. ${why}`,
          location: at.key(),
        });
      for (const status of wanted) {
        const response = responses[status];
        if (response === undefined) continue;
        const ref = isNode(response) ? response.$ref : undefined;
        if (typeof ref === "string" && shared.test(ref)) continue;
        const found = ref === undefined ? "is written out here" : `refers to ${show(ref)}`;
        report({
          message: `The answer ${status} ${found}. Write $ref: <path to>/shared/responses.yaml#/<Name>. ${why}`,
          location: ref === undefined ? at.child(status).key() : at.child([status, "$ref"]),
        });
      }
    },
  };
};
