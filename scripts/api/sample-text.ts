import { own } from "../contract/own.js";
import { patternTexts } from "./pattern-text.js";
import { numbersOf } from "./sample-number.js";
import type { Schema } from "./schema.js";

/** A valid text for each format that constrains texts. */
const byFormat: Readonly<Record<string, string>> = {
  "date-time": "2024-01-01T00:00:00Z",
  date: "2024-01-01",
  time: "00:00:00Z",
  duration: "P1D",
  email: "user@example.com",
  "idn-email": "user@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com",
  url: "https://example.com",
  iri: "https://example.com",
  "uri-reference": "/path",
  "iri-reference": "/path",
  "uri-template": "/{name}",
  uuid: "00000000-0000-4000-8000-000000000000",
  "json-pointer": "/name",
  "relative-json-pointer": "0",
  regex: ".*",
  byte: "c3RyaW5n",
  base64url: "c3RyaW5n",
};

/** Short texts for formats, if the length is limited. */
const shortest: Readonly<Record<string, string>> = {
  email: "a@b.co",
  "idn-email": "a@b.co",
  hostname: "a.b",
  "idn-hostname": "a.b",
  uri: "http://a.b",
  url: "http://a.b",
  iri: "http://a.b",
  "uri-reference": "/",
  "iri-reference": "/",
  byte: "c3Ry",
  base64url: "c3Ry",
};

/** Maximum length of a generated text. */
const longest = 10_000;

/** Repeats or cuts a text so that it has at least `least` and at most `most` characters. */
const withLength = (text: string, least: number, most: number): string =>
  text.repeat(Math.ceil(Math.max(least, 1) / text.length)).slice(0, Math.min(most, Math.max(least, text.length)));

/** Texts that probably match all of the schemas, likeliest first. The caller has to test them. */
export function sampleTexts(parts: readonly Schema[]): string[] {
  const least = Math.min(Math.max(0, ...numbersOf(parts, "minLength")), longest);
  const most = Math.min(...numbersOf(parts, "maxLength"), longest);
  const formatted = (texts: Readonly<Record<string, string>>) =>
    parts.flatMap(({ format = "" }) => own(texts, format) ?? []);
  const formats = formatted(byFormat);
  const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  return [
    ...formats,
    ...patterns.flatMap((pattern) => patternTexts(pattern, Math.max(least, 1))),
    withLength("string", least, most),
    ...formatted(shortest),
    // The local part of an address, the path of a URL and the fraction of a second may be longer.
    ...formats.flatMap((text) => {
      const missing = Math.max(0, least - text.length);
      const digits = "0".repeat(Math.max(1, missing - 1));
      return [`${"a".repeat(missing)}${text}`, `${text}/${"a".repeat(missing)}`, text.replace(/Z$/, `.${digits}Z`)];
    }),
    ...["text", "1", "a"].map((text) => withLength(text, least, most)),
  ];
}
