import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode, encodePath, encodeQuery, withPair } from "../../scripts/runtime/encoding.js";
import { ValidationError } from "../../scripts/runtime/errors.js";
import { character } from "../helpers/client/character.js";

/** Text of any characters, and of those with a meaning in URLs. */
const text = fc.oneof(
  fc.string({ unit: character, maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."!'()*~-_.%2eE+&=?#/\\;,:@ \t\n홍길동é"), maxLength: 20 }),
);
/** Text of any code units, including lone surrogates. */
const units = fc.string({ unit: fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 5 });
const name = text.filter((value) => value !== "");
const scalar = fc.oneof(text, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt());

const decoded = (query: string) =>
  query === "" ? [] : query.split("&").map((pair) => pair.split("=").map(decodeURIComponent));

/** The target that a platform's `fetch` sends for a URL. */
function onTheWire(target: string): string {
  const { pathname, search } = new URL(`https://example.com${target}`);
  return pathname + search;
}

describe("for any input,", () => {
  test("encoded text contains only unreserved characters of RFC 3986, and decodes to the original", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(encode(value)).toMatch(/^([A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encode(value))).toBe(value);
      }),
    );
  });

  test("only a lone surrogate is refused", () => {
    fc.assert(
      fc.property(units, (value) => {
        if (/\p{Surrogate}/u.test(value)) expect(() => encode(value)).toThrow(ValidationError);
        else expect(decodeURIComponent(encode(value))).toBe(value);
      }),
    );
  });

  test("a query is sent exactly as it is signed, and decodes to the input", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, scalar), { selector: ([key]) => key, maxLength: 5 }), (pairs) => {
        // Not an object literal, since "__proto__" is an ordinary name.
        const query = encodeQuery(Object.fromEntries(pairs));
        expect(onTheWire(`/p${query && `?${query}`}`)).toBe(`/p${query && `?${query}`}`);
        const sorted = (list: string[][]) => list.map((pair) => JSON.stringify(pair)).sort();
        expect(sorted(decoded(query))).toEqual(sorted(pairs.map(([key, value]) => [key, String(value)])));
      }),
    );
  });

  test("an array in a query is repeated or joined by commas, and can be split again", () => {
    fc.assert(
      fc.property(name, fc.array(text, { maxLength: 5 }), (key, values) => {
        const query = Object.fromEntries([[key, values]]);
        expect(decoded(encodeQuery(query))).toEqual(values.map((value) => [key, value]));
        const joined = withPair("", key, values, "comma");
        expect(
          joined === ""
            ? []
            : joined
                .slice(joined.indexOf("=") + 1)
                .split(",")
                .map(decodeURIComponent),
        ).toEqual(values);
      }),
    );
  });

  test("a path is sent exactly as it is signed, keeps its segments, and decodes to the input", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const make = () => encodePath("/a/{first}/b/{second}", { first, second });
        if ([first, second].some((value) => ["", ".", ".."].includes(value))) {
          expect(make).toThrow(ValidationError);
          return;
        }
        expect(onTheWire(make())).toBe(make());
        expect(make().split("/").map(decodeURIComponent)).toEqual(["", "a", first, "b", second]);
      }),
    );
  });
});
