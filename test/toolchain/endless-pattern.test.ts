import { describe, expect, test } from "vitest";
import { allSchemas } from "../../scripts/api/all-schemas.js";
import { isEndless } from "../../scripts/contract/endless-pattern.js";
import { api } from "../helpers/bundled.js";

describe("takes unlimited time for some texts:", () => {
  test.each([
    "^(a+)+$",
    "^(ab|ab)+$",
    "^(a|aa)+$",
    "^(a|b|ab)*$",
    "^(\\w|\\d)+$",
    "^(\\w+\\s?)*$",
    "^((a|b)*)*$",
    "(x+x+)+y",
    "^(a?){30}a{30}$",
    "^(?:(?:a{0,50}){0,50})$",
    "^(?=(a+)+$)",
    "(?<!a)(b+)+c",
    "^(.*?,){11}P",
    "^(.*)(.*)(.*)(.*)(.*)(.*)=$",
    "^(?:(?:ab)*)*$",
    "^(?:a{2})*(?:a)*(?:a)*a*a*a*=$",
    "^(?:(?:a|[ab]){2})*$",
  ])("%s", (pattern) => expect(isEndless(pattern)).toBe(true));
});

describe("takes limited time:", () => {
  test.each([
    "^\\d{4}-\\d{2}-\\d{2}$",
    "\\s+$",
    "^[a-z]+(\\.[a-z]+)*$",
    "^([a-z0-9-]+\\.)+[a-z]{2,}$",
    "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$",
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    "^arn:aws[a-z-]*:[a-z0-9]+:[a-z0-9-]*:(\\d{12})?:[\\w+=,.@:/-]{1,1024}$",
    "\\p{L}+(\\p{N}+)*",
    "^(?=.*\\d)(?=.*[a-z])[a-zA-Z0-9]{8,}$",
    "^(?:[0-9a-f]{2}:)*(?:\\d{4}-){3}[0-9a-f]{2}$",
    "(?<x>(",
  ])("%s", (pattern) => expect(isEndless(pattern)).toBe(false));

  test("each pattern of the contract", () => {
    const patterns = allSchemas(api).flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
    expect(patterns.length).toBeGreaterThan(3);
    expect(patterns.filter((pattern) => isEndless(String(pattern)))).toEqual([]);
  });
});
