// A stand-in: the generator writes the real module from `info.x-client` and `info.version` of the contract.

/** Name of the client's class. */
export const className = "ApiClient";
/** The package that the client is installed from. */
export const packageName = "api-client";
/** Version of the contract that the client was generated from. */
export const packageVersion = "0.0.0";
