// Stands where a generated client has its own copy of @cfworker/json-schema, so that the checks type-check here too.
export { type OutputUnit, type Schema, validate } from "@cfworker/json-schema";
