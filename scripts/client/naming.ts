/** `new_project_id`, `scene-summary`, `Get widget` → `newProjectId`, `sceneSummary`, `getWidget`. */
export function camelCase(text: string): string {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words
    .map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join("");
}

/** Prefixes an underscore if the name is empty or starts with a digit. */
const asIdentifier = (name: string): string => (/^\p{N}/u.test(name) || name === "" ? `_${name}` : name);

/** `scene summary` → `SceneSummary`. */
export function pascalCase(text: string): string {
  const name = camelCase(text);
  return asIdentifier(name.charAt(0).toUpperCase() + name.slice(1));
}

/** `sceneSummary` → `scene-summary`, for file names. */
export const kebabCase = (text: string): string => text.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();

/** The name of a class member. "constructor", which a class reserves, gets an underscore. */
export function memberName(text: string): string {
  const name = camelCase(text);
  return name === "constructor" ? "constructor_" : asIdentifier(name);
}
