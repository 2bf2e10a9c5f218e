// A generated client has its own copy of @cfworker/json-schema here. This module lets the run time type-check in the
// toolchain.
export { type OutputUnit, type Schema, validate } from "@cfworker/json-schema";
