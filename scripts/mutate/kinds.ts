const page = "only the vendor's page knows it";

/**
 * The kinds of edits. Each has the reason why such an edit may not contradict anything, so that only the comparison
 * with the release detects it.
 */
export const reasons = {
  "$ref swapped": "the other schema, response or example fits in this place as well",
  "additionalProperties switched": "the body is one that is left open on purpose, or a schema that only judges",
  "const changed": `a rule that only refuses: no example shows what is wrong, and ${page}`,
  "default changed": `a default acts where the field is left out, so that no example has it: ${page}, and a workflow's is its own choice`,
  "deprecated switched": "the operation has neither successor nor date",
  "enum value lost": "a value of a rule, not of a field, so no description names it",
  "example altered": "another value that fits as well: free text, a count, or the code of an error",
  "extension's pointer changed": "it leads to another field that is there as well",
  "extension's value changed": `a figure, format or judgement that stands once: ${page}`,
  "field dropped": "a field that no example shows, since too little is known of it",
  "field made optional": "the object is marked as uncertain, so its examples do not have to leave the field out",
  "field renamed": "a field that no example shows, since too little is known of it",
  "format lost": "no example shows the field",
  "limit moved": `a limit that no example reaches: ${page}`,
  "method changed": "the operation is referred to by nothing",
  "name changed": "a name that is referred to by nothing",
  "operationId changed": "a name that the contract gave: as good as the one before, and another one for callers",
  "path letter changed": "the operation is referred to by nothing",
  "pattern lost": `a rule that only refuses: no example shows what is wrong, and ${page}`,
  "place of a parameter changed": `a header takes the same value: ${page}`,
  "required switched": `what may be left out as well: ${page}`,
  retyped: "no example shows the field",
  "security header removed": "the scheme is not one of a signature",
  "server changed": `an address that stands once: ${page}`,
  "status dropped": "the operation has a response with this status only",
  "uniqueItems switched": "no example repeats an item",
} as const;

export type Kind = keyof typeof reasons;
