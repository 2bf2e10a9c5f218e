/** Whether a text is a regular expression of ECMA-262 in Unicode mode, as JSON Schema asks for and all validators here read it. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
