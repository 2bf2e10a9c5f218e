import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { editionNotice } from "../../scripts/docs/edition-notice.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { smallApi } from "../helpers/docs/small-document.js";
import { api, present } from "../helpers/mock.js";

const days = api.operations.flatMap(({ source }) => (source?.read === undefined ? [] : [source.read])).sort();

test.each([
  { language: en, says: ["Unofficial", "Not affiliated"] },
  { language: languageOf("ko"), says: ["비공식", "제휴 관계가 없습니다"] },
])(
  "the notice in $language.tag has the version, the dates of the vendor's pages, and a link to the changelog",
  ({ language, says }) => {
    const notice = present(editionNotice({ api, language, isHouse: true }));
    for (const text of [...says, `${api.version}`, present(days[0]), present(days.at(-1)), "(changelog.html)"])
      expect(notice).toContain(text);
    expect(notice.match(/\d{4}-\d\d-\d\d/g)).toEqual([days[0], days.at(-1)]);
  },
);

test("a contract that names no pages of a vendor, or is another project's, has no notice", () => {
  expect(editionNotice({ api: smallApi(), language: en, isHouse: true })).toBeUndefined();
  expect(editionNotice({ api, language: en, isHouse: false })).toBeUndefined();
});

test.each(["index.html", "ko/index.html", "reference.html", "guide.md", "llms.txt"])("%s says it", (path) => {
  const text = readFileSync(join(paths.generated, "docs", path), "utf8");
  for (const day of [days[0], days.at(-1)]) expect(text).toContain(day);
  expect(text).toMatch(/not affiliated|제휴 관계가 없/i);
  expect(text).toContain("changelog.html");
});

test("the page of the mock contains the licences of what it bundles", () => {
  const text = readFileSync(join(paths.generated, "docs/mock.html"), "utf8");
  expect(text).toContain("@stoplight/prism-http ");
  expect(text).toMatch(/Apache License|Permission is hereby granted/);
});
