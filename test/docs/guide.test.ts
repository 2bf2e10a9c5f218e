import { expect, test } from "vitest";
import type { Api } from "../../scripts/api/api.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { anchorsOf, idsOf } from "../../scripts/docs/guide/anchors.js";
import { guide } from "../../scripts/docs/guide/guide.js";
import { picture, pictureInWords } from "../../scripts/docs/guide/picture.js";
import { en } from "../../scripts/docs/languages/index.js";
import { samplesOf } from "../../scripts/docs/samples.js";
import { sign } from "../../scripts/mock/signature.js";
import { contract } from "../helpers/bundled.js";
import { smallApi } from "../helpers/docs/small-document.js";

const contextOf = (api: Api) => pageContext(api, en);

const guideOf = (api: Api): Promise<string> => guide(contextOf(api), samplesOf(api), undefined);

const text = await guideOf(readApi(contract));

test("the guide of an API without operations is its description alone", async () => {
  expect(await guideOf(smallApi({ info: { title: "T", version: "1", description: "One.\n\n## Two\n\nThree." } }))).toBe(
    "One.\n\n## Two\n\nThree.",
  );
});

test("the signature in the guide is the one that the mock accepts", () => {
  const [, message = "", signature = ""] = /```text\n([^`]*)\n```[^`]*?```text\n([^`]*)\n```/.exec(text) ?? [];
  const [, method = "", target = "", timestamp = "", accessKey = ""] = /^(\S+) (\S+)\n(\d+)\n(.*)$/.exec(message) ?? [];
  const [, secretKey = ""] = /\| Secret key \| `([^`]+)` \|/.exec(text) ?? [];
  expect(signature).toBe(sign({ method, target, timestamp, accessKey }, secretKey));
});

test("every link in the guide names an operation of the page", () => {
  const hashes = new Set([...operationHashes(contract)]);
  const links = [...text.matchAll(/\]\((#[^)]*)\)/g)].map(([, hash]) => hash);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((hash) => hash === undefined || !hashes.has(hash))).toEqual([]);
});

function* operationHashes(document: Document): Generator<string> {
  for (const item of Object.values(document.paths ?? {}))
    for (const operation of Object.values(item)) {
      const { operationId, tags } = operation as { operationId?: string; tags?: string[] };
      if (operationId !== undefined) yield `#/${tags?.[0]}/${operationId}`.toLowerCase();
    }
}

test("the error catalogue is a table with escaped cells and the codes from the examples", async () => {
  const given = smallApi({
    components: { examples: { Refused: { value: { error: { errorCode: "17" }, message: "no" } } } },
    "x-error-catalogue": {
      service: { odd: { status: 400, example: "Refused", meaning: "It is a|b.", remedy: "Send\nc." } },
    },
  });
  expect(await guideOf(given)).toContain(
    [
      "**From the service**",
      '| HTTP | Code | Meaning | What to do |\n| --- | --- | --- | --- |\n| <a id="section/errors/17"></a>400 | `17` | It is a\\|b. | Send c. |',
    ].join("\n\n"),
  );
});

const nested = smallApi({
  tags: [{ name: "shops", "x-displayName": "Shops & more" }, { name: "pets" }, { name: "visits" }, { name: "alone" }],
  paths: {
    "/shops/{id}": { get: { operationId: "shops.get", tags: ["shops"] } },
    "/shops/{id}/pets/{petId}": { get: { operationId: "pets.get", tags: ["pets"] } },
    "/shops/{id}/visits": {
      post: { operationId: "visits.book", tags: ["visits"], "x-requires": [{ operation: "pets.get" }] },
    },
    "/alone": { get: { operationId: "alone.get", tags: ["alone"] } },
  },
});

test("the picture shows paths and requirements, and has a text alternative", () => {
  expect(pictureInWords(contextOf(nested))).toEqual([
    "Shops & more holds pets, visits.",
    "pets must come before visits.",
  ]);
  const svg = picture(contextOf(nested)) ?? "";
  expect(svg).not.toContain("\n");
  expect(svg).toContain("Shops &amp; more</text>");
  expect(svg.match(/<rect /g)).toHaveLength(4);
  expect(svg.match(/class="step"/g)).toHaveLength(2);
});

test("an API without related resources has no picture", () => {
  expect(picture(contextOf(smallApi()))).toBeUndefined();
});

test("each heading gets a unique id or the given one, and lines in code blocks get none", () => {
  const text = "## Errors\n\n```bash\n# no heading\n```\n\n### The mock, so\n\n## Errors";
  expect(idsOf(text, [])).toEqual(["section/errors", "section/the-mock-so", "section/errors-2"]);
  expect(idsOf("## 오류", anchorsOf("## Errors"))).toEqual(["section/errors"]);
});
