import type { Oas3Rule } from "@redocly/openapi-core";
import { checkKeys, checkMap, isNode, list, saying, show, unchecked } from "./support.js";
import { bodyNames, propertyAt, queryNames, responseSchema } from "./support-references.js";

const keys = { request: ["page", "size"], response: ["items", "totalCount", "totalPage", "pageNo", "pageSize"] };
const required = { request: "page", response: "items" };

/** `x-pagination` names query parameters or body properties of the operation, and properties of its 2xx response. */
export const paginationPointers: Oas3Rule = () => ({
  Operation(operation, { report, location, resolve, parent }) {
    const { "x-pagination": pagination, parameters, requestBody, responses } = unchecked(operation);
    if (pagination === undefined) return;
    const at = location.child("x-pagination");
    const say = saying(report);
    if (!checkMap(pagination, "x-pagination", "a map of request and response", at, say)) return;
    checkKeys(pagination, "x-pagination", Object.keys(keys), at, say);

    const fields = new Set([
      ...queryNames(resolve, location, [isNode(parent) ? parent.parameters : [], parameters]),
      ...bodyNames(resolve, { node: requestBody, location: location.child("requestBody") }),
    ]);
    const schema = responseSchema(resolve, { node: responses, location: location.child("responses") });
    if (schema === undefined)
      say(
        "x-pagination has no 2xx response with a JSON schema to point into. Write one, or remove x-pagination.",
        at.key(),
      );

    for (const side of ["request", "response"] as const) {
      const half = isNode(pagination[side]) ? pagination[side] : {};
      if (!(required[side] in half))
        say(`x-pagination.${side} has no "${required[side]}". Write one: without it the client cannot page.`, at.key());
      checkKeys(half, `x-pagination.${side}`, keys[side], at.child(side), say);
      for (const [key, value] of Object.entries(half).filter(([key]) => keys[side].includes(key))) {
        const place = at.child([side, key]);
        const found = `x-pagination.${side}.${key} is ${show(value)}, which is no`;
        if (side === "request" && !fields.has(String(value)))
          say(
            `${found} query parameter or body property of the operation. Write one of those it has: ${list(fields) || "none yet"}.`,
            place,
          );
        else if (side === "response" && schema && !propertyAt(resolve, schema, value))
          say(
            `${found} property in the schema of the 2xx response. Write a JSON pointer into the body, such as /result/items.`,
            place,
          );
      }
    }
  },
});
