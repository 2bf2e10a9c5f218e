import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { annotate as annotateIn, sourceLine } from "../../scripts/docs/annotate.js";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { en } from "../../scripts/docs/languages/index.js";
import { contract } from "../helpers/bundled.js";
import { smallDocument } from "../helpers/docs/small-document.js";

const annotate = (document: Document): Document => annotateIn(pageContext(readApi(document), en), "");

const inferred = { certainty: "inferred", note: "Seen in samples." };

const document = (): Document =>
  smallDocument({
    paths: {
      "/pets": {
        get: {
          operationId: "pets.list",
          description: "Lists pets.",
          externalDocs: { url: "https://vendor.example/pets" },
          "x-source": { page: "list-pets", read: "2026-01-02" },
          responses: {
            200: {
              description: "Pets.",
              "x-provenance": { certainty: "not-visible", note: "No sample." },
              content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Pet: {
          type: "object",
          description: "A pet.",
          additionalProperties: true,
          properties: {
            // A property may have the name of a keyword.
            example: { type: "string", "x-provenance": inferred },
            born: { $ref: "#/components/schemas/Date", description: "Its birthday." },
          },
          "x-provenance": { certainty: "contradictory", note: "Two pages differ." },
        },
        Date: { type: "string", "x-provenance": inferred },
        Closed: { type: "object", additionalProperties: false },
      },
      examples: { Odd: { value: { "x-provenance": inferred, description: "data" } } },
    },
  });

test("the description of an operation ends with its source and the date it was read", () => {
  expect(annotate(document()).paths?.["/pets"]?.get).toMatchObject({
    description: "Lists pets.\n\nSource: vendor page [list-pets](https://vendor.example/pets), read 2026-01-02",
  });
});

test("the source names the edition of its page, if there is one", () => {
  expect(
    sourceLine(en, { docs: undefined, source: { page: "list-pets", read: "2026-01-02", edition: "2025-12-24" } }),
  ).toBe("Source: vendor page `list-pets` of 2025-12-24, read 2026-01-02");
});

test("the descriptions of schemas, properties and responses contain their provenance", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet?.description).toBe("A pet.\n\n**Contradictory.** Two pages differ.");
  expect(schemas?.Pet?.properties?.example?.description).toBe("**Inferred.** Seen in samples.");
});

test("the description of a response contains the provenance of its body's schema, which Redoc does not show", () => {
  expect(annotate(document()).paths?.["/pets"]?.get).toMatchObject({
    responses: {
      200: { description: "Pets.\n\n**Unknown.** No sample.\n\n**Contradictory.** Two pages differ." },
    },
  });
});

test("a description next to a reference does not hide the provenance of its target", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet?.properties?.born?.description).toBe("Its birthday.\n\n**Inferred.** Seen in samples.");
});

test("values of examples are not changed", () => {
  expect(annotate(document()).components?.examples).toEqual(document().components?.examples);
});

test("additionalProperties: true is left out, and false is kept", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet).not.toHaveProperty("additionalProperties");
  expect(schemas?.Closed).toHaveProperty("additionalProperties", false);
});

test("the document is not modified", async () => {
  const given = structuredClone(contract);
  const before = structuredClone(given);
  annotate(given);
  expect(given).toEqual(before);
});

/** The annotated description of an operation with these extensions. */
function described(operation: object, id = "pets.get"): string | undefined {
  const given = smallDocument({
    paths: {
      "/pets": {
        get: { operationId: id, description: "Before.", tags: ["pets"], ...operation },
        post: { operationId: "pets.feedNow", tags: ["myPets"] },
      },
    },
  });
  const get = annotate(given).paths?.["/pets"]?.get;
  return typeof get === "object" && get !== null && "description" in get ? String(get.description) : undefined;
}

test.each([
  [
    "x-rate-limit",
    { "x-rate-limit": { requests: 1000, per: "minute" } },
    "Before.\n\n**Rate limit:** 1,000 requests per minute.",
  ],
  [
    "x-removal first, with a link",
    { "x-removal": { date: "2027-01", replacedBy: "pets.feedNow" } },
    "**Deprecated:** use [`pets.feedNow`](#/mypets/pets.feednow). Removal is announced for January 2027.\n\nBefore.",
  ],
  [
    "x-requires with a status",
    { "x-requires": [{ operation: "a.status", status: "DONE", note: "And more." }] },
    "Before.\n\n**Prerequisites:** The status of `a.status` must be `DONE`. And more.",
  ],
  [
    "x-requires without a status",
    { "x-requires": [{ operation: "a.b" }, { operation: "a.c", note: "Only at times." }] },
    "Before.\n\n**Prerequisites:** Call `a.b` first. `a.c`: Only at times.",
  ],
  ["x-repeatable: true", { "x-repeatable": true }, "Before.\n\n**Safe to retry:** yes."],
  ["x-repeatable: false", { "x-repeatable": false }, "Before.\n\n**Safe to retry:** no."],
  [
    "x-retry-effect: duplicate",
    { "x-repeatable": false, "x-retry-effect": "duplicate" },
    "Before.\n\n**Safe to retry:** no. A second request may create a duplicate.",
  ],
  [
    "x-retry-effect: refused",
    { "x-repeatable": false, "x-retry-effect": "refused" },
    "Before.\n\n**Safe to retry:** no. If the first request succeeded, a second one may be refused.",
  ],
  [
    "x-retry-effect: rerun",
    { "x-repeatable": true, "x-retry-effect": "rerun" },
    "Before.\n\n**Safe to retry:** yes. A second request may start a second job.",
  ],
  [
    "x-wait",
    {
      "x-wait": {
        method: "waitForIt",
        pending: ["A", "B"],
        success: ["C"],
        failure: ["D"],
        transitions: { A: ["B"], B: ["C", "D"] },
        startedBy: ["a.start"],
        cancelledBy: "a.stop",
      },
    },
    [
      "Before.",
      "**Statuses:** pending `A`, `B`; success `C`; failure `D`.",
      "**Status changes:** `A` to `B`; `B` to `C` or `D`.",
      "**Started by:** `a.start`.",
      "**Cancelled by:** `a.stop`.",
      "**In the client:** `waitForIt` waits until the job ends.",
    ].join("\n\n"),
  ],
  [
    "x-upload",
    { "x-upload": { method: "uploadIt", complete: { operation: "a.end" } } },
    "Before.\n\n**In the client:** `uploadIt` does the whole upload: this call, the PUT of the file to the URL, and `a.end`.",
  ],
  [
    "x-lookup",
    { "x-lookup": { operation: "a.list", items: "/result", id: "id", match: ["name"] } },
    "Before.\n\n**If the response is lost:** a new item in `a.list` shows that the call happened.",
  ],
  [
    "x-provenance last",
    { "x-provenance": inferred, "x-repeatable": true },
    "Before.\n\n**Safe to retry:** yes.\n\n**Inferred.** Seen in samples.",
  ],
])("the description of an operation contains its %s", (_, operation, text) => {
  expect(described(operation)).toBe(text);
});

test("the description of a body contains the limits of its files and the provenance of its media types and schemas", () => {
  const content = {
    "application/json": {
      "x-provenance": inferred,
      schema: {
        "x-media-limits": {
          video: {
            formats: ["mp4", "mov"],
            minHeight: 360,
            maxHeight: 1080,
            maxBytes: 2 ** 30,
            maxDurationSeconds: 21600,
          },
          image: { minPixels: 224, maxBytes: 1000 },
        },
      },
    },
  };
  expect(
    annotate(smallDocument({ paths: { "/pets": { post: { requestBody: { content } } } } })).paths?.["/pets"]?.post,
  ).toMatchObject({
    requestBody: {
      description: [
        "**Inferred.** Seen in samples.",
        "**Accepted video:** mp4, mov; 360 to 1,080 pixels high; at most 1 GiB; at most 6 hours long.",
        "**Accepted image:** at least 224 pixels on either side; at most 1,000 bytes.",
      ].join("\n\n"),
    },
  });
});

test("the descriptions of examples and security schemes contain their provenance, and the value of an example is not changed", () => {
  const value = { "x-provenance": inferred };
  const { examples, securitySchemes } =
    annotate(
      smallDocument({
        components: {
          examples: { One: { value, "x-provenance": inferred } as object },
          securitySchemes: { Key: { type: "apiKey", "x-provenance": inferred } as { type: string } },
        },
      }),
    ).components ?? {};
  expect(examples?.One).toEqual({ value, "x-provenance": inferred, description: "**Inferred.** Seen in samples." });
  expect(securitySchemes?.Key).toMatchObject({ description: "**Inferred.** Seen in samples." });
});
