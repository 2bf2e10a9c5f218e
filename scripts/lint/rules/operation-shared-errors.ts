import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, saying, show } from "./support.js";

const shared = /(^|\/)shared\/responses\.yaml#\/[^/]+$|^#\/components\/responses\/[^/]+$/;
const why = "These responses are the same for every operation and are described once.";

interface Use {
  status: string;
  at: Location;
}

/** The status under which most operations use a response. */
function mostFrequentStatus(uses: Use[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { status } of uses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Every operation refers to the shared response for each status in the option `responses`, and to none under two statuses. */
export const operationSharedErrors: Oas3Rule = ({ responses: option }) => {
  const statuses: unknown = option;
  if (!Array.isArray(statuses) || statuses.length === 0)
    throw new Error(
      'The rule kit/operation-shared-errors has no statuses. Write responses: ["400", ...] for it in redocly.yaml.',
    );
  const wanted = statuses.map(String);
  const uses = new Map<string, Use[]>();
  return {
    Operation(operation, { report, location }) {
      const responses: unknown = operation.responses;
      if (!isNode(responses)) return; // `struct` reports it.
      const at = location.child("responses");
      const say = saying(report, why);
      const missing = wanted.filter((status) => !(status in responses));
      if (missing.length > 0)
        say(
          `The operation lacks the shared responses ${list(missing)}. Write for each "<status>": { $ref: <path to>/shared/responses.yaml#/<Name> }.`,
          at.key(),
        );
      for (const status of wanted) {
        const response = responses[status];
        if (response === undefined) continue;
        const ref = isNode(response) ? response.$ref : undefined;
        if (typeof ref === "string" && shared.test(ref)) {
          const name = ref.replace(/^.*\//, "");
          uses.set(name, [...(uses.get(name) ?? []), { status, at: at.child([status, "$ref"]) }]);
          continue;
        }
        const found = ref === undefined ? "is written out here" : `refers to ${show(ref)}`;
        const place = ref === undefined ? at.child(status).key() : at.child([status, "$ref"]);
        say(`The response ${status} ${found}. Write $ref: <path to>/shared/responses.yaml#/<Name>.`, place);
      }
    },
    Root: {
      leave(_, { report }) {
        for (const [name, all] of uses) {
          const most = mostFrequentStatus(all);
          for (const { status, at } of all.filter((use) => use.status !== most))
            saying(report, why)(
              `The response ${status} refers to ${name}, which is the response ${most} elsewhere. Refer to the response of ${status}.`,
              at,
            );
        }
      },
    },
  };
};
