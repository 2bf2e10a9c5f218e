import type { Change } from "./change.js";

/** Texts and marks, which do not affect callers or the mock. */
const remarks = /^(text|x-(source|provenance|experiment|displayName)) (changed|added|removed)$/;

/** Whether a change affects only texts and marks. */
export const isRemark = ({ what }: Pick<Change, "what">): boolean => remarks.test(what);
