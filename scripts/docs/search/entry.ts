/** The kind of a search entry. */
export type EntryKind = "chapter" | "journey" | "operation" | "parameter" | "field" | "value" | "error";

/** A place of the docs that the search finds. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** The URL fragment of its place. */
  readonly hash: string;
  /** Its title and its text in each language of the index. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  /** The identifiers of its parents. */
  readonly where: string;
  /** Its synonyms. */
  readonly words?: readonly string[];
  readonly deprecated?: boolean;
}
