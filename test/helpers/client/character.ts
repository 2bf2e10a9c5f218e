import fc from "fast-check";

/** Any character. fast-check's own unit of that kind, "binary", first builds a table of them all. */
export const character = fc
  .nat({ max: 0x10ffff - 0x800 })
  .map((point) => String.fromCodePoint(point < 0xd800 ? point : point + 0x800));
