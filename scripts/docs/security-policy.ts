import { createHash } from "node:crypto";
import { kept } from "../contract/kept.js";

const keptHash = kept<string>();

/** The source expression of a Content Security Policy for this inline script. */
export const scriptHash = (script: string): string =>
  keptHash(script, () => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);

/**
 * The policy of a page: it runs the inline scripts with these hashes and what they load, and loads nothing else; with `frames`,
 * pages next to it into frames.
 */
export const contentSecurityPolicy = (scriptHashes: string[], { frames = false } = {}): string =>
  [
    "default-src 'none'",
    // A policy cannot name the address of a script next to a page that is opened from disk.
    scriptHashes.length === 0 ? "script-src 'none'" : `script-src ${[...scriptHashes, "'strict-dynamic'"].join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
