// Generated from the contract. Do not edit: change the contract and generate again.
export { MediaIntelligence } from "./client.js";
export { Workspaces, type WorkspacesListInput } from "./resources/workspaces.js";
export {
  ApiError,
  AbortError,
  AuthenticationError,
  BadRequestError,
  ClientError as MediaIntelligenceError,
  ConflictError,
  ConnectionError,
  CredentialsError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from "./runtime/errors.js";
export { ApiPromise, type WithResponse } from "./runtime/api-promise.js";
export type { Credentials, CredentialsSource } from "./runtime/credentials.js";
export type { CallOptions, ClientOptions } from "./runtime/options.js";
export { Page, PagePromise } from "./runtime/page.js";
export type { components, operations, paths } from "./types.js";

import type { components } from "./types.js";

/** Result code of the service. `"0"` means success. */
export type ResultCode = components["schemas"]["ResultCode"];
/** Result in words. */
export type ResultMessage = components["schemas"]["ResultMessage"];
/**
 * Date and time in ISO 8601 **without a time zone**, such as `2026-03-18T10:30:00`. It is not an RFC 3339 `date-time`,
 * which requires a zone; which zone is meant is not documented.
 */
export type LocalDateTime = components["schemas"]["LocalDateTime"];
/** A workspace as it stands in the list. */
export type Workspace = components["schemas"]["Workspace"];
/** One page of workspaces. */
export type WorkspacePage = components["schemas"]["WorkspacePage"];
/** One page of workspaces in the envelope of every success. */
export type WorkspaceListResponse = components["schemas"]["WorkspaceListResponse"];
/** An error of the service itself. */
export type ServiceError = components["schemas"]["ServiceError"];
/** What the gateway says of the error. */
export type GatewayErrorBody = components["schemas"]["GatewayErrorBody"];
/** An error of the API gateway. The request did not reach the service, or its answer did not come back. */
export type GatewayError = components["schemas"]["GatewayError"];
/** An error of the service or of the API gateway. */
export type ErrorBody = components["schemas"]["ErrorBody"];
