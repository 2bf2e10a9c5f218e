import type { DocsContext } from "../docs-context.js";
import { escapeHtml } from "../escape.js";
import type { Language } from "../languages/language.js";
import { type Resource, type ResourceMap, resourceMap } from "./resources.js";

const row = 44;
const height = 32;
const indent = 32;
const padding = 14;

/** The approximate width of a text in pixels. East Asian characters are wider. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\uffdc]/.test(letter) ? 14.5 : 8.3), 0);

interface Box extends Resource {
  x: number;
  y: number;
  width: number;
}

const boxesOf = ({ resources }: ResourceMap): Box[] =>
  resources.map((resource, n) => ({
    ...resource,
    x: 1 + resource.depth * indent,
    y: 1 + n * row,
    width: Math.ceil(widthOf(resource.title) + 2 * padding),
  }));

const box = ({ name, title, x, y, width }: Box): string =>
  `<a href="#/${escapeHtml(name.toLowerCase())}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>` +
  `<text x="${x + padding}" y="${y + 21}">${escapeHtml(title)}</text></a>`;

/** A line from the lower edge of a parent to the left edge of its child. */
const parentLine = (outer: Box, inner: Box): string =>
  `<path d="M${outer.x + indent / 2} ${outer.y + height}V${inner.y + height / 2}H${inner.x}"/>`;

/** A line between the right edges of two boxes, around the boxes between them. */
function stepLine(from: Box, to: Box, edge: number): string {
  const [start, end] = [from.y + height / 2, to.y + height / 2];
  return (
    `<path class="step" d="M${from.x + from.width} ${start}H${edge - 8}Q${edge} ${start} ${edge} ${start + Math.sign(end - start) * 8}` +
    `V${end - Math.sign(end - start) * 8}Q${edge} ${end} ${edge - 8} ${end}H${to.x + to.width + 3}"/>` +
    arrowhead(to.x + to.width + 2, end)
  );
}

const arrowhead = (x: number, y: number): string => `<path class="head" d="M${x} ${y}l8 -4v8z"/>`;

function legend({ holds, leadsTo }: Language["picture"], y: number, hasSteps: boolean): string {
  const line = (top: number, mark: string, text: string): string =>
    `${mark}<text class="note" x="44" y="${top + 4}">${escapeHtml(text)}</text>`;
  const second = y + 22;
  return [
    line(y, `<path d="M1 ${y - 8}V${y}H34"/>`, holds),
    hasSteps ? line(second, `<path class="step" d="M34 ${second}H10"/>${arrowhead(1, second)}`, leadsTo) : "",
  ].join("");
}

/** The picture in sentences, for its text alternative. */
export function pictureInWords({ api, language: { picture } }: DocsContext): string[] {
  const { resources, steps } = resourceMap(api);
  const titles = new Map(resources.map(({ name, title }) => [name, title]));
  const title = (name: string): string => titles.get(name) ?? name;
  return resources.flatMap(({ name }) => {
    const inner = resources.filter(({ parent }) => parent === name).map((resource) => resource.title);
    const to = steps.filter(({ from }) => from === name).map((one) => title(one.to));
    const sentences: string[] = [];
    if (inner.length > 0) sentences.push(picture.holdsSentence({ outer: title(name), inner }));
    if (to.length > 0) sentences.push(picture.leadsToSentence({ from: title(name), to }));
    return sentences;
  });
}

/**
 * Draws how the resources of the API relate, as SVG on one line; undefined if none relates to another. Its colours come
 * from the style of the page, so that it follows the theme.
 */
export function picture(context: DocsContext): string | undefined {
  const { api, language } = context;
  const map = resourceMap(api);
  const words = pictureInWords(context);
  if (words.length === 0) return undefined;
  const boxes = boxesOf(map);
  const byName = new Map(boxes.map((each) => [each.name, each]));
  const pairs = (names: { from: string | undefined; to: string }[]): [Box, Box][] =>
    names.flatMap(({ from, to }) => {
      const [a, b] = [byName.get(from ?? ""), byName.get(to)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = boxes.length * row + 16;
  const steps = pairs(map.steps).map(([from, to], n) => stepLine(from, to, right + 20 + n * 10));
  const notes = Math.max(widthOf(language.picture.holds), widthOf(language.picture.leadsTo)) + 48;
  const width = Math.ceil(Math.max(right + 24 + map.steps.length * 10, notes));
  return [
    `<svg class="picture" role="group" aria-labelledby="picture-title" aria-describedby="picture-words" width="${width}" height="${top + 34}" viewBox="0 0 ${width} ${top + 34}">`,
    `<title id="picture-title">${escapeHtml(language.picture.title({ api: api.title }))}</title>`,
    `<desc id="picture-words">${escapeHtml(words.join(" "))}</desc>`,
    ...pairs(boxes.map(({ name, parent }) => ({ from: parent, to: name }))).map(([outer, inner]) =>
      parentLine(outer, inner),
    ),
    ...steps,
    ...boxes.map(box),
    legend(language.picture, top, steps.length > 0),
    "</svg>",
  ].join("");
}
