// A generated client has its own copy of ini here. This module lets the run time type-check in the toolchain.
export { parse } from "ini";
