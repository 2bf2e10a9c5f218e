import * as core from "@stoplight/prism-core";
import * as http from "@stoplight/prism-http";

/** The exports of a CommonJS module. In Node and bundlers they are the default export, in tsx the namespace. */
const whole = <T extends object>(imported: T & { default?: T }): T => imported.default ?? imported;

export const { createInstance, getHttpOperationsFromSpec } = whole(http);
export const { createLogger } = whole(core);
