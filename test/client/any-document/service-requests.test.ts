import { expect, test } from "vitest";
import { mockDeviations } from "../../../scripts/api/mock-deviations.js";
import { readApi } from "../../../scripts/api/read-api.js";
import type { Document } from "../../../scripts/contract/document.js";
import { repaired } from "../../../scripts/contract/repair.js";
import { compileUses, oneCall } from "../../helpers/client/any-document.js";

const pet = { $ref: "#/components/schemas/Pet" };
const schemas = {
  Pet: {
    type: "object",
    required: ["id", "kind"],
    properties: {
      id: { type: "integer", readOnly: true },
      kind: { type: "string", enum: ["cat", "dog"] },
      secret: { type: "string", writeOnly: true },
    },
  },
};
const content = (schema: object) => ({ "application/json": { schema } });
const signature = { name: "X-Signature", in: "header", required: true, schema: { type: "string" } };

/** A request of the service that has a pet, and gets back whether it is kept. */
const sendsPet = {
  parameters: [signature],
  requestBody: { required: true, content: content(pet) },
  responses: { 200: { description: "", content: content({ type: "boolean" }) }, 400: { description: "" } },
};

const { document } = repaired({
  ...oneCall({
    callbacks: {
      onPet: { "{$request.body#/url}": { post: sendsPet } },
      shared: { $ref: "#/components/callbacks/Shared" },
    },
  }),
  webhooks: {
    "new-pet": { post: sendsPet },
    changed: { $ref: "#/components/pathItems/Changed" },
  },
  components: {
    schemas,
    callbacks: {
      Shared: { "{$url}": { get: { parameters: [{ ...signature, name: "q", in: "query" }], responses: {} } } },
    },
    pathItems: { Changed: { post: sendsPet, delete: { responses: { 204: { description: "" } } } } },
  },
} as Document);

test("webhooks and callbacks are typed as the service sends them", async () => {
  const code = `
import type { CallbackRequests, WebhookRequests } from "./client/index.js";

/** A server for the webhook: what it gets, and what it has to respond with. */
export function newPet({ body, header }: Omit<WebhookRequests["new-pet"], "response">): WebhookRequests["new-pet"]["response"] {
  const id: number = body.id;
  if (body.kind === "cat") return header["X-Signature"] === String(id);
  // @ts-expect-error -- the service does not send what is writeOnly
  void body.secret;
  return false;
}

export function changed(request: WebhookRequests["changed"]): number | undefined {
  return request.method === "POST" ? request.body.id : request.response;
}

export const onPet: CallbackRequests["things.call"]["onPet"]["body"] = { id: 7, kind: "dog" };
export const query: CallbackRequests["things.call"]["shared"]["query"] = { q: "a" };
`;
  expect(await compileUses({ requests: { document, code } })).toEqual([]);
});

test("that the mock sends none of them is reported", () => {
  expect(mockDeviations(readApi(document))).toEqual([
    {
      operation: "things.call",
      pointer: "#/paths/~1things/post",
      what: "the service sends requests: onPet, shared",
      instead: "the mock sends none",
    },
    {
      operation: undefined,
      pointer: "#/webhooks",
      what: "the service sends 2 webhooks by itself",
      instead: "the client has their types, and the mock sends none",
    },
  ]);
});

test("a callback that refers to the path of its own operation is read once", () => {
  const own = oneCall({ callbacks: { again: { "{$url}": { $ref: "#/paths/~1things" } } } });
  const [operation] = readApi(own).operations;
  expect(operation?.callbacks.get("again")?.map(({ id, callbacks }) => [id, callbacks.size])).toEqual([
    ["things.call", 0],
  ]);
});
