import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { guide } from "../../scripts/docs/guide/guide.js";
import { en } from "../../scripts/docs/languages/index.js";
import { ko } from "../../scripts/docs/languages/ko.js";
import { samplesOf } from "../../scripts/docs/samples.js";
import { banner } from "../../scripts/mock/banner.js";
import { createMock, defaultKeys } from "../../scripts/mock/mock.js";
import { markdownFiles } from "../helpers/docs/rendered.js";
import { present } from "../helpers/mock.js";
import { documentOf } from "../helpers/small-document.js";

const document = {
  ...documentOf({ Subject: { type: "string" } }),
  servers: [{ url: "https://small.example/{stage}/v2", variables: { stage: { default: "live" } } }],
};
document.paths = {
  ...document.paths,
  "/names": {
    servers: [{ url: "https://names.example/v3/" }],
    get: { operationId: "names.list", responses: { 200: { description: "Names." } } },
  },
};
const api = readApi(document);

test("the docs of another document claim nothing of this project's mock, signature or proof", async () => {
  const guides = await Promise.all(
    [en, ko].map((each) => guide(pageContext(api, each, false), samplesOf(api), undefined)),
  );
  for (const text of [...guides, ...Object.values(await markdownFiles({ api, language: en, isHouse: false }))])
    for (const claim of [/npm run (mock|check)/, /coverage\.html/, /signs by itself|서명/, /NCLOUD_/, /certain/])
      expect(text).not.toMatch(claim);
});

test("samples have the server and the base path of their operation", () => {
  const sources = [...samplesOf(api).values()].map(
    (samples) => present(samples.find(({ lang }) => lang === "bash")).source,
  );
  expect(sources[0]).toContain("curl --request POST 'https://small.example/live/v2/subjects'");
  expect(sources[1]).toContain("curl --request GET 'https://names.example/v3/names'");
});

test("the banner's call reaches the mock", async () => {
  const url = "http://127.0.0.1:4010";
  const text = banner({ api, url, keys: defaultKeys, checkSignature: true });
  expect(text).not.toContain("signatures");
  const [, called = ""] = /curl --request GET '([^']+)'/.exec(text) ?? [];
  expect(called).toBe(`${url}/v3/names`);
  expect((await createMock({ document }).fetch(called)).status).toBe(200);
});
