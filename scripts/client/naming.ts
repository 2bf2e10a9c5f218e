/** The words of a name: `new_project_id`, `getAIUsage`, `userIDs` → new project id, get AI Usage, user IDs. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    // An acronym ends before the capital of the next word, but not before its own plural.
    .replace(/(\p{Lu})(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{ID_Continue}]+|_+/u)
    .filter((word) => word !== "");

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The first word of a name in camel case: an acronym is in lower case as a whole. */
const lowerFirst = (word: string): string =>
  /^\p{Lu}[\p{Lu}\p{N}]*s?$/u.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);

/** `new_project_id`, `scene-summary`, `Get widget`, `AIUsage` → `newProjectId`, `sceneSummary`, `getWidget`, `aiUsage`. */
export function camelCase(text: string): string {
  const [first = "", ...others] = wordsOf(text);
  return lowerFirst(first) + others.map(upperFirst).join("");
}

/** Prefixes an underscore if the name is empty or starts with a digit or a combining mark. */
const asIdentifier = (name: string): string => (/^\p{ID_Start}/u.test(name) ? name : `_${name}`);

/** `scene summary`, `AIUsage` → `SceneSummary`, `AIUsage`. */
export const pascalCase = (text: string): string => asIdentifier(wordsOf(text).map(upperFirst).join(""));

/** `sceneSummary` → `scene-summary`, for file names. */
export const kebabCase = (text: string): string => text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2").toLowerCase();

/** The members of every object, and `then`, by which `await` recognises a promise. */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), "then"]);

/** The name of a class member or an input. A name that every object has gets an underscore behind it. */
export function memberName(text: string): string {
  const name = camelCase(text);
  return reserved.has(name) ? `${name}_` : asIdentifier(name);
}

/** Whether a name has an underscore behind it because every object has that name. */
export const isReservedName = (name: string): boolean => /[^_]_$/.test(name);
