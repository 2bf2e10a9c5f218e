import type { Change } from "./change.js";

/** Texts and marks, which change nothing for a caller or for the mock. */
const remarks = /^(text|x-(source|provenance|experiment|displayName)) (changed|added|removed)$/;

/** Whether a change is one of texts and marks alone. */
export const isRemark = ({ what }: Pick<Change, "what">): boolean => remarks.test(what);
