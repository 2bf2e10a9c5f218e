import { en } from "./en.js";
import { ko } from "./ko.js";
import type { Language } from "./language.js";

export { en, type Language };

/** The languages that the toolchain itself speaks. */
const languages: Record<string, Language> = { en, ko };

/** Whether a name is the tag of a language, such as `ko` or `pt-BR`. */
export function isLanguageTag(name: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name)) return false;
  try {
    return new Intl.Locale(name).language !== "";
  } catch {
    return false;
  }
}

/** The language of a tag. One that the toolchain does not speak is called by its own name, and has English for the rest. */
export const languageOf = (tag: string): Language =>
  languages[tag] ?? { ...en, tag, name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag };
