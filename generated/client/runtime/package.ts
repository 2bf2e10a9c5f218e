// Generated from the contract. Do not edit: change the contract and generate again.
/** Name of the client's class. */
export const className = "MediaIntelligence";
/** The package that the client is installed from. */
export const packageName = "ncloud-media-intelligence";
/** Version of the contract that the client was generated from. */
export const packageVersion = "0.2.0";
