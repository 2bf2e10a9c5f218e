import { dirname, join } from "node:path";
import { isCurrent, type Operation } from "../api/operation.js";

/** The list of current operations that the tests hold the contract against. */
export const operationIndexPath = (input: string): string =>
  join(dirname(input), "../test/fixtures/operation-index.md");

const head = `# Current operations

What the vendor documents as current. The tests hold the contract against this list, so that an operation that is lost or misspelt is
found. \`npm run new\` and \`npm run remove\` write it, and \`npm test -- -u\` after other changes. Compare its change with the vendor's pages
before you commit it.

| method | path |
|---|---|
`;

/** The list as Markdown, in the order of the contract. */
export const operationIndex = (operations: readonly Operation[]): string =>
  head +
  operations
    .filter(isCurrent)
    .map(({ method, path }) => `| ${method} | \`${path}\` |\n`)
    .join("");
