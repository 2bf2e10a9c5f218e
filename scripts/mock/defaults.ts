import type { KeyPair } from "./package/types.js";

/** The key pair that the mock accepts unless it is given others. */
export const defaultKeys: KeyPair = { accessKey: "mock-access-key", secretKey: "mock-secret-key" };

/** The port that the mock listens on unless it is given another one. */
export const defaultPort = 4010;
