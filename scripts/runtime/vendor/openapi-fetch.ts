// Stands where a generated client has its own copy of openapi-fetch, so that the runtime type-checks here too.
export { type Client, default } from "openapi-fetch";
