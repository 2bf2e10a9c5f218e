/** Keywords whose value is one schema. */
export const single =
  "items unevaluatedItems additionalProperties unevaluatedProperties propertyNames if then else not contains".split(
    " ",
  );
/** Keywords whose value is a list of schemas. */
export const lists = ["allOf", "prefixItems", "anyOf", "oneOf"];
/** Keywords whose value maps names to schemas. */
export const maps = ["properties", "patternProperties", "dependentSchemas"];
