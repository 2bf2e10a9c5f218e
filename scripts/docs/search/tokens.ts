/** Particles and endings that follow a Korean noun. */
const particles =
  /(?:으로|에서|까지|부터|에게|이나|라는|하려면|하는|하기|한|을|를|이|가|은|는|의|에|로|와|과|도|만|들)$/;

/** English words that do not help to find a place. */
const stopWords = new Set(
  "a all an and any are as at be by can do does every everything for from how i in is it me my of on or please should so that the their there this to too was what when where which who why will with you your".split(
    " ",
  ),
);

/** The pairs of neighbouring syllables of a Korean word without its particle, since words are joined and inflected freely. */
function syllablePairs(word: string): string[] {
  const bare = word.replace(particles, "");
  const stem = [...(bare.length > 1 ? bare : word)];
  return stem.length === 1 ? stem : stem.slice(1).map((syllable, n) => `${stem[n]}${syllable}`);
}

/** An English word without its ending, so that `signing`, `signed` and `signs` are the same. */
function stem(word: string): string {
  const singular = word.length > 3 ? word.replace(/(?<!s)s$/, "") : word;
  return singular.replace(/(?<=..[a-z])(?:ing|ed|e)$/, "");
}

/** The words of an identifier in lower case, then the whole: `page, size, pagesize` of `pageSize` and of `page_size`. */
function identifierWords(identifier: string): string[] {
  const parts = identifier
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_")
    .filter(Boolean);
  const words = parts.filter((part) => !stopWords.has(part)).map(stem);
  return parts.length > 1 ? [...words, parts.join("")] : words;
}

/** The terms of a text that the search compares, in order: stems of Latin words, and pairs of Korean syllables. */
export const tokensOf = (text: string): string[] =>
  [
    ...text.normalize("NFC").matchAll(/(\p{Script=Hangul}+)|([\p{L}\p{N}_](?:(?!\p{Script=Hangul})[\p{L}\p{N}_])*)/gu),
  ].flatMap(([, korean, latin = ""]) => (korean === undefined ? identifierWords(latin) : syllablePairs(korean)));
