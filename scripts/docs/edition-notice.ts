import type { DocsContext } from "./docs-context.js";

/**
 * The notice about the source of the docs: the version, and when the vendor's pages were read. Undefined for a contract
 * without such pages. `changelog` is the address of the changelog.
 */
export function editionNotice(
  { api, language, isHouse }: Pick<DocsContext, "api" | "language" | "isHouse">,
  changelog = "changelog.html",
): string | undefined {
  const days = api.operations.flatMap(({ source }) => source?.read ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!isHouse || from === undefined || to === undefined) return undefined;
  return language.edition.notice({ version: api.version, from, to, changelog });
}
