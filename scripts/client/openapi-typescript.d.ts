// The parts of openapi-typescript that read no document. Its entry also loads an older version of the linter and bundles the
// document again, which takes longer than everything else that generating the types does.
declare module "openapi-typescript/dist/lib/ts.js" {
  export {
    addJSDocComment,
    astToString,
    NULL,
    NUMBER,
    STRING,
    tsIntersection,
    tsLiteral,
    tsUnion,
    UNKNOWN,
  } from "openapi-typescript";
}
declare module "openapi-typescript/dist/lib/utils.js" {
  export { resolveRef } from "openapi-typescript";
}
declare module "openapi-typescript/dist/transform/index.js" {
  export { transformSchema as default } from "openapi-typescript";
}
declare module "openapi-typescript/dist/transform/schema-object.js" {
  export { transformSchemaObject as default } from "openapi-typescript";
}
