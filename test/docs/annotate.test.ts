import { expect, test } from "vitest";
import type { Document } from "../../scripts/contract/document.js";
import { annotate } from "../../scripts/docs/annotate.js";
import { bundledContract, smallDocument } from "./bundled.js";

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
            // A property may be called like a keyword.
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
    "x-error-catalogue": {
      service: { odd: { status: 400, example: "Refused", meaning: "It is a|b.", remedy: "Send\nc." } },
    },
  });

test("each operation ends with where it was read, and when", () => {
  expect(annotate(document()).paths?.["/pets"]?.get).toMatchObject({
    description: "Lists pets.\n\nSource: vendor page [list-pets](https://vendor.example/pets), read 2026-01-02",
  });
});

test("schemas, properties and responses carry the mark of their provenance", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet?.description).toBe("A pet.\n\n**Contradictory.** Two pages differ.");
  expect(schemas?.Pet?.properties?.example?.description).toBe("**Inferred.** Seen in samples.");
});

test("a response also carries the mark of its body's schema, which the viewer would leave out", () => {
  expect(annotate(document()).paths?.["/pets"]?.get).toMatchObject({
    responses: {
      200: { description: "Pets.\n\n**Not visible.** No sample.\n\n**Contradictory.** Two pages differ." },
    },
  });
});

test("a description beside a reference does not hide the mark behind it", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet?.properties?.born?.description).toBe("Its birthday.\n\n**Inferred.** Seen in samples.");
});

test("examples are data and stay as they are", () => {
  expect(annotate(document()).components?.examples).toEqual(document().components?.examples);
});

test("additional properties are shown only where they are forbidden or described", () => {
  const { schemas } = annotate(document()).components ?? {};
  expect(schemas?.Pet).not.toHaveProperty("additionalProperties");
  expect(schemas?.Closed).toHaveProperty("additionalProperties", false);
});

test("the catalogue becomes a table, with cells that cannot break it and codes from the examples", () => {
  const given = document();
  given.components = { examples: { Refused: { value: { error: { errorCode: "17" }, message: "no" } } } };
  expect(annotate(given).info.description).toBe(
    [
      "## Errors",
      "**From the service**",
      "| HTTP | Code | Meaning | What to do |\n|---|---|---|---|\n| 400 | `17` | It is a\\|b. | Send c. |",
    ].join("\n\n"),
  );
});

test("the document passed in is left alone", async () => {
  const given = await bundledContract();
  const before = structuredClone(given);
  annotate(given);
  expect(given).toEqual(before);
});
