/** Keywords that hold one schema. */
export const single =
  "items unevaluatedItems additionalProperties unevaluatedProperties propertyNames if then else not contains".split(
    " ",
  );
/** Keywords that hold a list of schemas. */
export const lists = ["allOf", "prefixItems", "anyOf", "oneOf"];
/** Keywords that hold schemas by names that an author chose. */
export const maps = ["properties", "patternProperties", "dependentSchemas"];
