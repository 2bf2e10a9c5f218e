/** Replaces Prism's logger, which the mock turns off. */
const none = () => {};
const logger = { debug: none, info: none, success: none, warn: none, error: none, child: () => logger };

export const createLogger = () => logger;
export const violationLogger = () => none;
export const logRequest = none;
export const logResponse = none;
