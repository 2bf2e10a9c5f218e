import { defaultKeys, defaultPort } from "../mock/defaults.js";

/** Where `npm start` and `npm run mock` serve the mock by default, and the keys that it accepts. */
export const mockAddress = `http://127.0.0.1:${defaultPort}`;
export const mockKeys = defaultKeys;
