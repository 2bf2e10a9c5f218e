import { en } from "./en.js";
import { ko } from "./ko.js";
import type { Language } from "./language.js";

export { en, type Language };

/** The languages that the docs are translated to. */
const languages: Record<string, Language> = { en, ko };

/** Whether a name is a BCP 47 tag, such as `ko` or `pt-BR`. */
export function isLanguageTag(name: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name)) return false;
  try {
    return new Intl.Locale(name).language !== "";
  } catch {
    return false;
  }
}

/** The language of a tag. Without a translation it has English texts under its own name. */
export const languageOf = (tag: string): Language =>
  languages[tag] ?? { ...en, tag, name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag };
