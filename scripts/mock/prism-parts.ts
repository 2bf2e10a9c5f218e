import * as core from "@stoplight/prism-core";
import * as http from "@stoplight/prism-http";

/** A CommonJS module: the default export for Node and bundlers, the namespace itself for tsx. */
const whole = <T extends object>(imported: T & { default?: T }): T => imported.default ?? imported;

/** What the mock needs of Prism. */
export const { createInstance, getHttpOperationsFromSpec } = whole(http);
export const { createLogger } = whole(core);
