import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const scheme = (part: string, algorithm = "ncloud-v2") =>
  `{ type: apiKey, in: header, name: x-${part}, x-signature: { algorithm: ${algorithm}, part: ${part} } }`;
const find = (signature: string, security = "[{ Time: [], Key: [], Sign: [] }]") =>
  problemsOf(
    "signature-parts",
    `
openapi: 3.1.0
security: ${security}
paths: {}
components:
  securitySchemes:
    Time: ${scheme("timestamp")}
    Key: ${scheme("access-key")}
    ${signature}
`,
  );
const sign = `Sign: ${scheme("signature")}`;

test("three parts, required together", async () => {
  expect(await find(sign)).toEqual([]);
});
test("no signature at all", async () => {
  expect(await problemsOf("signature-parts", "openapi: 3.1.0\nsecurity: [{ Token: [] }]\npaths: {}")).toEqual([]);
});
test("parts required separately", async () => {
  expect(await find(sign, "[{ Time: [], Sign: [] }, {}]")).toMatchInlineSnapshot(`
    [
      [
        "kit/signature-parts",
        "#/security/0",
        "The security requirement asks for Time, Sign without Key. Write Key: [] into the same list item. A signature is checked against the time and the access key that travel with it.",
      ],
    ]
  `);
});
test("a missing part", async () => {
  expect(await find("", "[{ Time: [], Key: [] }]")).toMatchInlineSnapshot(`
    [
      [
        "kit/signature-parts",
        "#/components/securitySchemes",
        "No security scheme carries the signature's part signature. Write a scheme with x-signature: { algorithm: ncloud-v2, part: signature }. A signature is checked against the time and the access key that travel with it.",
      ],
    ]
  `);
});
test("a repeated part", async () => {
  expect(await find(`${sign}\n    Again: ${scheme("timestamp")}`)).toMatchInlineSnapshot(`
    [
      [
        "kit/signature-parts",
        "#/components/securitySchemes/Again/x-signature/part",
        "The part "timestamp" is already carried by the scheme Time. Write each of timestamp, access-key, signature once. A signature is checked against the time and the access key that travel with it.",
      ],
    ]
  `);
});
test("an unknown algorithm and an unknown part", async () => {
  expect(await find(`${sign}\n    Odd: ${scheme("nonce", "hmac")}`)).toMatchInlineSnapshot(`
    [
      [
        "kit/signature-parts",
        "#/components/securitySchemes/Odd/x-signature/algorithm",
        "The signature's algorithm is "hmac". Write algorithm: ncloud-v2. The client can compute no other.",
      ],
      [
        "kit/signature-parts",
        "#/components/securitySchemes/Odd/x-signature/part",
        "The signature's part is "nonce". Write one of timestamp, access-key, signature. A signature is checked against the time and the access key that travel with it.",
      ],
    ]
  `);
});
test("a part in the query", async () => {
  expect(await find(sign.replace("in: header", "in: query"))).toMatchInlineSnapshot(`
    [
      [
        "kit/signature-parts",
        "#/components/securitySchemes/Sign/in",
        "A part of the signature is carried in "query". Write in: header. The client and the mock look for it there.",
      ],
    ]
  `);
});
