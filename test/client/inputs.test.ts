import { MediaIntelligence, ValidationError } from "ncloud-media-intelligence";
import { afterAll, describe, expect, test } from "vitest";
import { credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { generatePetShop, importPetShop, type PetShopClient } from "../helpers/client/petshop.js";
import { callPage } from "../helpers/vendor-page.js";

const module = await importPetShop(await generatePetShop(afterAll));

/** A client whose responses are made by this function, and its recorded requests. */
function recordingClient(answer: () => Response = () => Response.json([])) {
  const sent: Request[] = [];
  const client = new module.PetShop({
    baseURL: "https://petshop.example/v1",
    fetch: onRequest(async (request) => {
      sent.push(request);
      return answer();
    }),
  });
  return { client, sent };
}

test("inputs are sent in the contract's places, encoded and in the contract's order", async () => {
  const { client, sent } = recordingClient();
  await client.pets.getPets({ xTrace: "t", maxPrice: 2.5, search: "a b+c'é", ids: [1, 2], kinds: ["x,y", "z"] });
  await client.pets.createPet({ bornIn: 2020, name: "Rex" });
  await client.pets.replace({ petId: "a/b c", body: { kind: "cat", lives: 9 } });
  await client.pets.replace({ petId: "x" });
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`)).toEqual([
    "GET /v1/pets?kinds=x%2Cy,z&ids=1&ids=2&search=a%20b%2Bc%27%C3%A9&max-price=2.5",
    "POST /v1/pets",
    "PUT /v1/pets/a%2Fb%20c",
    "PUT /v1/pets/x",
  ]);
  expect(sent[0]?.headers.get("x-trace")).toBe("t");
  expect(await sent[1]?.json()).toEqual({ name: "Rex", "born-in": 2020 });
  expect(await sent[2]?.json()).toEqual({ kind: "cat", lives: 9 });
  expect(await sent[3]?.text()).toBe("");
});

test("a response is parsed by its media type", async () => {
  const text = recordingClient(() => new Response("Beware of the dog"));
  expect(await text.client.pets.label({ petId: "1" })).toBe("Beware of the dog");
  const bytes = recordingClient(() => new Response(new Uint8Array([1, 2, 3])));
  const photo = await bytes.client.pets.photo({ petId: "1" });
  expect(photo).toBeInstanceOf(Blob);
  expect([...new Uint8Array(await (photo as Blob).arrayBuffer())]).toEqual([1, 2, 3]);
  const none = recordingClient(() => new Response(null, { status: 204 }));
  expect(await none.client.pets.delete({ petId: "1" })).toBeFalsy();
});

test("unusable input is rejected with its name before anything is sent", async () => {
  const { client, sent } = recordingClient();
  const cases: [string, (pets: PetShopClient["pets"], http: PetShopClient["http"]) => Promise<unknown>, string][] = [
    ["an unknown input", (pets) => pets.getPets({ serach: "x" }), "serach"],
    ["a missing field", (pets) => pets.get({}), "petId"],
    ["an undefined field", (pets) => pets.get({ petId: undefined }), "petId"],
    ["a missing body field", (pets) => pets.createPet({ vaccinated: true }), "name"],
    ["null instead of the input", (pets) => pets.get(null), "one object"],
    ["text instead of the input", (pets) => pets.get("x"), "one object"],
    ["an array instead of the input", (pets) => pets.get([]), "one object"],
    ["a Map instead of the input", (pets) => pets.getPets(new Map([["search", "x"]])), "one object"],
    ["null in a query", (pets) => pets.getPets({ search: null }), "search"],
    ["a Date in a query", (pets) => pets.getPets({ search: new Date(0) }), '"search"'],
    ["NaN in a query", (pets) => pets.getPets({ maxPrice: Number.NaN }), "maxPrice"],
    ["infinity in a query", (pets) => pets.getPets({ maxPrice: Infinity }), "maxPrice"],
    ["an object in a query", (pets) => pets.getPets({ search: { nested: 1 } }), "search"],
    ["a function in a query", (pets) => pets.getPets({ search: () => "x" }), "search"],
    ["null in an array", (pets) => pets.getPets({ ids: [1, null] }), "ids"],
    ["an array in an array", (pets) => pets.getPets({ ids: [[1]] }), "ids"],
    ["half a surrogate pair in a query", (pets) => pets.getPets({ search: "\ud800" }), '"search" contains half'],
    ["half a surrogate pair in a path", (pets) => pets.get({ petId: "\udc00" }), '"petId" contains half'],
    ["undefined in an array of a body", (pets) => pets.createPet({ name: [undefined] }), '"name" has no form'],
    ["a gap in an array of a body", (pets) => pets.createPet({ name: Array(1) }), '"name" has no form'],
    ["a Set in a body", (pets) => pets.createPet({ name: new Set(["Rex"]) }), '"name" has no form'],
    ["a Map in a body", (pets) => pets.createPet({ name: new Map([["a", 1]]) }), '"name" has no form'],
    ['"" in a path', (pets) => pets.get({ petId: "" }), "petId"],
    ['"." in a path', (pets) => pets.get({ petId: "." }), "petId"],
    ['".." in a path', (pets) => pets.get({ petId: ".." }), "petId"],
    ["null in a path", (pets) => pets.get({ petId: null }), "petId"],
    ["no parameters", (_, http) => http.GET("/pets/{petId}"), "petId"],
    ["a misspelt path parameter", (_, http) => http.GET("/pets/{petId}", { params: { path: { id: "1" } } }), "petId"],
    ['".." through http', (_, http) => http.GET("/pets/{petId}", { params: { path: { petId: ".." } } }), "petId"],
    ["a Date through http", (_, http) => http.GET("/pets", { params: { query: { search: new Date(0) } } }), '"search"'],
  ];
  for (const [what, call, named] of cases) {
    const error = await rejection(call(client.pets, client.http));
    expect(error, what).toBeInstanceOf(module.ValidationError);
    expect(String(error), what).toContain(named);
  }
  expect(sent).toEqual([]);
});

test("dots in a name are encoded so that no URL parser treats them as a path step", async () => {
  const { client, sent } = recordingClient();
  const names = ["...", "..a", "%2e%2e", "a/../b", "..\\", "?", "#", "%"];
  for (const petId of names) await client.pets.get({ petId });
  const steps = sent.map(({ url }) => new URL(url).pathname.split("/"));
  expect(steps.map((parts) => parts.slice(0, -1).join("/"))).toEqual(names.map(() => "/v1/pets"));
  expect(steps.map((parts) => decodeURIComponent(parts.at(-1) ?? ""))).toEqual(names);
});

describe("a list call rejects", () => {
  const client = new MediaIntelligence({
    credentials,
    fetch: () => Promise.reject(new Error("Nothing may be sent.")),
  });
  test.each<[string, unknown]>([
    ["null instead of the input", null],
    ["text instead of the input", "x"],
    ["an array instead of the input", []],
    ["an unknown input", { page: 1 }],
    ["null for the page number", { pageNum: null }],
    ["a Date for the page number", { pageNum: new Date(0) }],
    ["NaN for the page size", { pageSize: Number.NaN }],
    ["an object for the page size", { pageSize: {} }],
  ])("%s", async (_, input) => {
    // Callers in plain JavaScript have no compiler to stop them.
    expect(await rejection(callPage(client, input as object))).toBeInstanceOf(ValidationError);
  });
});
