import { getLineColLocation, type Location, type Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, placeOf, saying, show, unchecked } from "./support.js";

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const shape = 'x-source: { page: <slug of the vendor\'s page>, read: "YYYY-MM-DD" }';
const why = "Every claim has its source, so readers can check it and see how old it is.";

const days = { read: "the day the page was read", edition: "the date that the page gives itself" };

const isDate = (value: unknown): value is string => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Whether the value of a key is unquoted in the source text. */
const isPlain = (location: Location, key: string): boolean => {
  // To find the place in the text, the library parses the file once more.
  if (!new RegExp(`\\b${key}["']?\\s*:\\s*\\d`).test(location.source.body)) return false;
  const { line, col } = getLineColLocation(location).start;
  return /\d/.test(location.source.getLines()[line - 1]?.charAt(col - 1) ?? "");
};

/** Every operation names the page that it was written from, the day on which it was read, and a link to it. */
export const operationSource: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const { "x-source": source, externalDocs } = unchecked(operation);
    const say = saying(report, why);
    const at = location.child("x-source");
    if (!isNode(source)) {
      const found = source === undefined ? "has no x-source" : `has the x-source ${show(source)}`;
      say(`The operation ${found}. Write ${shape}.`, source === undefined ? location.key() : at);
    } else {
      if (!isText(source.page) || !slug.test(source.page))
        say(
          `x-source.page is ${show(source.page)}. Write the page's slug, the last part of its URL, such as widgets-list.`,
          placeOf(source, "page", at),
        );
      for (const [key, what] of Object.entries(days)) {
        const value = source[key];
        if (key === "edition" && value === undefined) continue;
        const place = placeOf(source, key, at);
        if (!isDate(value)) say(`x-source.${key} is ${show(value)}. Write ${what} as "YYYY-MM-DD", in quotes.`, place);
        else if (isPlain(place, key))
          say(`x-source.${key} is ${value} without quotes, a timestamp to some parsers. Write "${value}".`, place);
      }
    }
    if (!isNode(externalDocs) || !isText(externalDocs.url)) {
      const place = externalDocs === undefined ? location.key() : location.child("externalDocs").key();
      say("The operation has no externalDocs.url. Write externalDocs: { url: <address of the vendor's page> }.", place);
    }
  },
});
