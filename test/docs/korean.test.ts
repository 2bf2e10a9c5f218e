import { join } from "node:path";
import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { paths } from "../../scripts/cli/paths.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { textsOf } from "../../scripts/contract/texts.js";
import { annotate } from "../../scripts/docs/annotate.js";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { contract } from "../helpers/bundled.js";

const ko = languageOf("ko");

/** The sentences, table cells and list items of a text, without code, addresses and link targets. */
const piecesOf = (markdown: string): string[] =>
  markdown
    .replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|https?:\S+/g, "")
    .split(/\n\s*\n|\n(?=[-#|])/)
    .flatMap((line) => (line.startsWith("|") ? line.split("|") : [line]));

/** English has consecutive words in lower case; names and formats have not. */
const isEnglish = (piece: string): boolean =>
  !/[가-힣]/.test(piece) && /\b[a-z]{2,} [a-z]{2,}\b|^[A-Z]?[a-z]{3,}$/.test(piece.trim());

test("every text of the contract and of the docs is translated", async () => {
  const api = readApi(await applyOverlay(contract, join(paths.root, "openapi/overlays/ko.yaml")));
  const texts = textsOf(annotate(pageContext(api, ko), ""));
  expect(texts.size).toBeGreaterThan(textsOf(contract).size / 2);
  const english = [...texts].flatMap(([pointer, text]) =>
    piecesOf(text)
      .filter(isEnglish)
      .map((piece) => `${pointer}: ${piece.trim()}`),
  );
  expect(english).toEqual([]);
});

test("every label of Redoc and every certainty has a translation", () => {
  expect(Object.keys(ko.viewer)).toEqual(Object.keys(en.viewer));
  expect(Object.keys(ko.provenance.certainty)).toEqual(Object.keys(en.provenance.certainty));
  expect(Object.keys(ko.provenance.meaning)).toEqual(Object.keys(en.provenance.meaning));
});
