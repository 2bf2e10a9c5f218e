import type { Api } from "../../api/api.js";
import { perOperation } from "../../api/kept-reading.js";
import { merged } from "../../api/merge-schema.js";
import { isCurrent, type Operation } from "../../api/operation.js";
import type { Schema } from "../../api/schema.js";
import { memberName } from "../../client/naming.js";
import { keepsResults, kept } from "../../contract/kept.js";
import { memoized } from "../../contract/memoized.js";
import { annotatedApi, withNames } from "../annotate.js";
import { fragmentOf } from "../docs-context.js";
import type { DocsEdition } from "../edition.js";
import { type Field, fieldsOf } from "../fields.js";
import { anchorsOf, errorAnchors, errorsAnchor, hashWithin, journeyAnchor, sectionsOf } from "../guide/anchors.js";
import type { MarkdownTexts } from "../languages/markdown-texts.js";
import { describe } from "../markdown-fields.js";
import type { EntryKind, SearchEntry } from "./entry.js";
import { synonymFinder } from "./synonyms.js";

/** A place in one language. */
interface Place {
  kind: EntryKind;
  hash: string;
  title: string;
  text: string;
  where: string;
  deprecated?: boolean;
}

const keptText = kept<string>();

/** The text of Markdown, without code blocks and marks. */
const plainText = (markdown: string): string => keptText(markdown, () => withoutMarks(markdown));

const withoutMarks = (markdown: string): string =>
  withNames(markdown, (id) => id)
    .replace(/^(`{3,})[\s\S]*?^\1$|<[^>]*>/gm, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*`]/g, "")
    .replace(/[|#]|\s-{3}(?=\s)/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The fragment of a place within a section, as the viewer forms it. */
const within = (fragment: string, place: string): string => `${fragment}#${fragment.slice(2)}/${place.toLowerCase()}`;

function chapters(markdown: string, anchors: string[]): Place[] {
  return sectionsOf(markdown, anchors).map(({ anchor, heading, text }) => {
    // Journeys and the rows of the errors are separate places.
    const prose = anchor === errorsAnchor ? text.replace(/^\|.*$/gm, "") : text;
    return { kind: "chapter", hash: `#/${anchor}`, title: plainText(heading), text: plainText(prose), where: "" };
  });
}

const resources = ({ tags, operations }: Api): Place[] =>
  tags
    .filter(({ name }) => operations.some(({ tag }) => tag === name))
    .map(({ name, title, description = "" }) => {
      return { kind: "chapter", hash: `#/${name.toLowerCase()}`, title, text: plainText(description), where: "" };
    });

const journeys = ({ journeys: all }: Api): Place[] =>
  Object.entries(all).map(([name, { summary, description = "", steps }]) => {
    const texts = [description, ...Object.values(steps).map((step) => step.description ?? "")];
    const text = plainText(texts.join(" "));
    return {
      kind: "journey",
      hash: hashWithin(journeyAnchor(name)),
      title: summary ?? name,
      text,
      where: memberName(name),
    };
  });

const errors = ({ errors: all }: Api): Place[] =>
  [...errorAnchors(all)].map(([{ status, code = "", meaning, remedy }, anchor]) => {
    const hash = hashWithin(anchor);
    return { kind: "error", hash, title: code, text: plainText(`${meaning} ${remedy}`), where: `HTTP ${status}` };
  });

/** The values that a schema or its items enumerate. */
function valuesOf(declared: Schema, around: readonly Schema[] = []): unknown[] {
  if (around.includes(declared)) return [];
  const { enum: values = [], items } = merged(declared);
  return items === undefined ? [...values] : [...values, ...valuesOf(items, [...around, declared])];
}

/** A value, its field and the values that it enumerates. */
function placesOf(kind: EntryKind, hash: string, path: string, id: string, schema: Schema, text: string): Place[] {
  const title = path.replace(/^.*[.\]]/, "") || path;
  const where = path === title ? id : `${id} · ${path}`;
  const values = valuesOf(schema).map(
    (value): Place => ({ kind: "value", hash, title: String(value), text: "", where: `${id} · ${path}` }),
  );
  return [{ kind, hash, title, text: plainText(text), where }, ...values];
}

/** The fields of a body. Those of schemas with sections are in the first body that has a value of each. */
function fieldsOfBody(schema: Schema, known: Set<Schema>): Pick<Field, "path" | "schema">[] {
  const found: Pick<Field, "path" | "schema">[] = [];
  const parts = [{ part: schema, prefix: "" }];
  // The list grows while it is read.
  for (const { part, prefix } of parts) {
    const { fields, sections } = fieldsOf(part);
    const at = (path: string): string => (prefix === "" || path === "" ? prefix + path : `${prefix}.${path}`);
    found.push(...fields.map(({ path, schema: field }) => ({ path: at(path), schema: field })));
    for (const [section, path] of sections) {
      if (known.has(section)) continue;
      known.add(section);
      parts.push({ part: section, prefix: at(path) });
    }
  }
  return found;
}

/** The bodies of an operation whose fields are places, each with its place in the viewer. */
const bodiesIn = ({ body, responses }: Operation) => [
  { place: "t=request", content: body?.content ?? [] },
  ...responses
    .filter(({ status }) => status.startsWith("2"))
    .map(({ status, content }) => ({ place: `t=response&c=${status}`, content })),
];

function fieldsIn(operation: Operation, texts: MarkdownTexts, known: Set<Schema>): Place[] {
  const fragment = fragmentOf(operation);
  const { id, parameters } = operation;
  return [
    ...parameters.flatMap(({ name, in: place, schema, description }) => {
      const hash = within(fragment, `t=request&in=${place}&path=${name}`);
      return schema === undefined
        ? []
        : placesOf("parameter", hash, name, id, schema, describe(schema, texts, { description }));
    }),
    ...bodiesIn(operation).flatMap(({ place, content: [media] }) =>
      (media?.schema === undefined ? [] : fieldsOfBody(media.schema, known)).flatMap(({ path, schema }) => {
        const hash = within(fragment, `${place}&path=${path.replaceAll(".", "/")}`);
        return placesOf("field", hash, path, id, schema, describe(schema, texts));
      }),
    ),
  ];
}

/** Whether the fields of an operation do not depend on those of others: no schema in its bodies has a section. */
const isAlone = (operation: Operation): boolean =>
  bodiesIn(operation).every(
    ({ content: [media] }) => media?.schema === undefined || fieldsOf(media.schema).sections.size === 0,
  );

const keptFields = memoized((texts: MarkdownTexts) =>
  perOperation((_, operation) => fieldsIn(operation, texts, new Set())),
);

function operations(api: Api, texts: MarkdownTexts): Place[] {
  // A value of current and deprecated operations is found in a current one.
  const ordered = [...api.operations.filter(isCurrent), ...api.operations.filter((one) => !isCurrent(one))];
  const known = new Set<Schema>();
  return ordered.flatMap((operation) => {
    const { id, method, path, summary = "", description = "", body, deprecated } = operation;
    const own: Place = {
      kind: "operation",
      hash: fragmentOf(operation),
      title: summary || id,
      text: plainText(`${description} ${body?.description ?? ""}`),
      where: `${id} · ${method} ${path}`,
    };
    const fields =
      keepsResults() && isAlone(operation) ? keptFields(texts)(api, operation) : fieldsIn(operation, texts, known);
    return [own, ...fields].map((place) => (deprecated ? { ...place, deprecated } : place));
  });
}

/** Every place of the docs in one language. */
function places(edition: DocsEdition, guide: string, anchors: string[]): Place[] {
  const annotated = annotatedApi(edition.api)(edition.language);
  return [
    ...chapters(guide, anchors),
    ...journeys(annotated),
    ...resources(annotated),
    ...errors(annotated),
    ...operations(annotated, edition.language.markdown),
  ];
}

const keyOf = ({ kind, hash, title }: Place): string => `${hash} ${kind === "value" ? title : ""}`;

/** Removes fields that several operations share, except in the first of them. */
const sameness = (place: Place): string =>
  ["chapter", "journey", "operation"].includes(place.kind)
    ? keyOf(place)
    : JSON.stringify([place.kind, place.title, place.text || place.where.replace(/^.* · /, "")]);

/** The names of a place, by which its synonyms are found. */
function namesOf({ kind, hash, where, text }: Place, titles: string[]): string[] {
  // An error has no name but its code and its status.
  if (kind === "error") return [where];
  const isReceived = hash.includes("/t=response");
  if (kind === "value" && isReceived) return [];
  const isInput = kind === "parameter" || (kind === "field" && !isReceived);
  // The description of an input is its name in words.
  return isInput ? [...titles, text.slice(0, 40)] : titles;
}

/** Every place of the docs with its texts in all languages, from the guide of each edition. */
export function searchEntries(editions: { edition: DocsEdition; guide: string }[]): SearchEntry[] {
  const [first] = editions;
  if (first === undefined) return [];
  const anchors = anchorsOf(first.guide);
  const [base = [], ...others] = editions.map(({ edition, guide }) => places(edition, guide, anchors));
  const translations = others.map((all) => new Map(all.map((place) => [keyOf(place), place])));
  const wordsFor = synonymFinder();
  const unique = new Map(base.toReversed().map((place) => [sameness(place), place]));
  return base
    .filter((place) => unique.get(sameness(place)) === place)
    .map((place) => {
      const { kind, hash, where, deprecated } = place;
      const all = [place, ...translations.map((found) => found.get(keyOf(place)) ?? place)];
      const titles = all.map(({ title }) => title);
      const words = wordsFor(namesOf(place, titles));
      return {
        kind,
        hash,
        titles,
        texts: all.map(({ text }) => text),
        where,
        ...(words.length > 0 && { words }),
        ...(deprecated === true && { deprecated }),
      };
    });
}
