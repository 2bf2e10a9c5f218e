import { section } from "../markdown.js";
import type { Speech } from "../speech.js";

/** Leads to the page that counts what is proven, which stands beside the page and the guide. */
export const coverageSection = ({ language: { coverage } }: Speech): string | undefined =>
  section(coverage.heading, coverage.text({ href: "coverage.html" }));
