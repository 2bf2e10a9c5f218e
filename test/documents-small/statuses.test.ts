import { expect, test } from "vitest";
import { mockDeviations } from "../../scripts/api/mock-deviations.js";
import { readApi } from "../../scripts/api/read-api.js";
import { readClient } from "../../scripts/client/client-files.js";
import { createMock } from "../../scripts/mock/mock.js";
import { oneCall } from "../helpers/client/any-document.js";

const described = { description: "" };
const cases: [name: string, responses: object | undefined, status: number, said: string[]][] = [
  [
    "an interim status beside a final one",
    { 100: described, 201: described },
    201,
    ["the mock responds with another one"],
  ],
  ["an interim status alone", { 103: described }, 204, ["the mock responds with 204"]],
  ["no responses", {}, 204, ["the mock responds with 204"]],
];

test.each(cases)("%s: the mock responds with a final status, and says so", async (_, responses, status, said) => {
  const document = oneCall({ responses }, { method: "get" });
  expect((await createMock({ document }).fetch("https://small.example/things")).status).toBe(status);
  expect(mockDeviations(readApi(document)).map(({ instead }) => instead)).toEqual(said);
});

test("there is no call with TRACE, which fetch does not send, and that is reported", () => {
  const { resources, deviations } = readClient(oneCall({}, { method: "trace" }));
  expect(resources).toEqual([]);
  expect(deviations).toEqual([
    {
      operation: "things.call",
      pointer: "#/paths/~1things/trace",
      what: "fetch does not send TRACE",
      instead: "the client has no call for it",
    },
  ]);
});
