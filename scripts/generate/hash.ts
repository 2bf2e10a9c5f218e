import { createHash } from "node:crypto";

/** The SHA-256 of a text, in hex. Line ends do not count: a checkout may have its own. */
export const hash = (text: string): string => createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
