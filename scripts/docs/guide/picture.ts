import type { Speech } from "../docs-context.js";
import { escapeHtml } from "../escape.js";
import type { Language } from "../languages/language.js";
import { type Resource, type ResourceMap, resourceMap } from "./resources.js";

const row = 44;
const height = 32;
const indent = 32;
const padding = 14;

/** About how wide a text is: East Asian letters are as wide as they are high. */
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

/** From the lower edge of what holds to the left edge of what is held. */
const holding = (outer: Box, inner: Box): string =>
  `<path d="M${outer.x + indent / 2} ${outer.y + height}V${inner.y + height / 2}H${inner.x}"/>`;

/** From the right edge of the one to that of the other, past every box between them. */
function step(from: Box, to: Box, edge: number): string {
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

/** What the picture shows, in sentences. */
export function pictureInWords({ api, language: { picture } }: Speech): string[] {
  const { resources, steps } = resourceMap(api);
  const titles = new Map(resources.map(({ name, title }) => [name, title]));
  const title = (name: string): string => titles.get(name) ?? name;
  return resources.flatMap(({ name }) => {
    const inner = resources.filter(({ parent }) => parent === name).map((resource) => resource.title);
    const to = steps.filter(({ from }) => from === name).map((one) => title(one.to));
    return [
      ...(inner.length > 0 ? [picture.holdsSentence({ outer: title(name), inner })] : []),
      ...(to.length > 0 ? [picture.leadsToSentence({ from: title(name), to })] : []),
    ];
  });
}

/**
 * How the resources of the document belong together, as SVG on one line; undefined where none belongs to another.
 * It takes its colours from the page, so that it follows its theme.
 */
export function picture(speech: Speech): string | undefined {
  const { api, language } = speech;
  const map = resourceMap(api);
  const words = pictureInWords(speech);
  if (words.length === 0) return undefined;
  const boxes = boxesOf(map);
  const byName = new Map(boxes.map((one) => [one.name, one]));
  const pairs = (names: { from: string | undefined; to: string }[]): [Box, Box][] =>
    names.flatMap(({ from, to }) => {
      const [a, b] = [byName.get(from ?? ""), byName.get(to)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = boxes.length * row + 16;
  const steps = pairs(map.steps).map(([from, to], n) => step(from, to, right + 20 + n * 10));
  const notes = Math.max(widthOf(language.picture.holds), widthOf(language.picture.leadsTo)) + 48;
  const width = Math.ceil(Math.max(right + 24 + map.steps.length * 10, notes));
  return [
    `<svg class="picture" role="group" aria-labelledby="picture-title" aria-describedby="picture-words" width="${width}" height="${top + 34}" viewBox="0 0 ${width} ${top + 34}">`,
    `<title id="picture-title">${escapeHtml(language.picture.title({ api: api.title }))}</title>`,
    `<desc id="picture-words">${escapeHtml(words.join(" "))}</desc>`,
    ...pairs(boxes.map(({ name, parent }) => ({ from: parent, to: name }))).map(([outer, inner]) =>
      holding(outer, inner),
    ),
    ...steps,
    ...boxes.map(box),
    legend(language.picture, top, steps.length > 0),
    "</svg>",
  ].join("");
}
