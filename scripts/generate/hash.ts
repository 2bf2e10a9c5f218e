import { createHash } from "node:crypto";

/** The SHA-256 of a text, in hex. CRLF counts as LF, since a checkout may have either. */
export const hash = (text: string): string => createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
