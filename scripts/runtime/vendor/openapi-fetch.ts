// A generated client has its own copy of openapi-fetch here. This module lets the run time type-check in the toolchain.
export { type Client, default } from "openapi-fetch";
