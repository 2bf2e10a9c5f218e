import type { Document } from "../../scripts/contract/document.js";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A document with as many operations as schemas. Each schema refers to three others, so that every one contains all of them. */
export function entangled(count: number): Document {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const nameOf = (n: number) => `Part${n % count}`;
  const schemaOf = (n: number) => ({
    description: `Part ${n}.`,
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "integer", description: `Id ${n}.` },
      next: { description: "Next.", anyOf: [reference(nameOf(n + 1)), { type: "null" }] },
      further: { type: "array", items: reference(nameOf(3 * n + 1)) },
      last: { allOf: [reference(nameOf(5 * n + 2))], description: "Last." },
    },
  });
  const bodyOf = (n: number) => ({ content: { "application/json": { schema: reference(nameOf(n)) } } });
  const operationOf = (n: number) => ({
    operationId: `parts.make${n}`,
    requestBody: { required: true, ...bodyOf(n) },
    responses: { 200: { description: "Made.", ...bodyOf(n) } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Entangled", version: "1" },
    servers: [{ url: "https://entangled.example" }],
    paths: Object.fromEntries(numbers.map((n) => [`/parts/${n}`, { post: operationOf(n) }])),
    components: { schemas: Object.fromEntries(numbers.map((n) => [nameOf(n), schemaOf(n)])) },
  } as Document;
}
