// Stands where a generated client has its own copy of ini, so that the runtime type-checks here too.
export { parse } from "ini";
