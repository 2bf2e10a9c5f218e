import type { Operation } from "../../api/operation.js";
import type { DocsContext } from "../docs-context.js";
import { fence, section } from "../markdown.js";

/** How to start the mock, and how to make it respond with an error. */
export function mockSection({ language: { mock } }: DocsContext, { responses }: Operation): string | undefined {
  const [failure] = responses
    .map(({ status }) => status)
    .filter((status) => /^4\d\d$/.test(status))
    .reverse();
  return section(
    mock.heading,
    mock.text,
    fence("bash", "npm run mock"),
    failure && mock.prefer,
    failure && fence("text", `Prefer: code=${failure}`),
  );
}
