// Generated from the contract. Do not edit: change the contract and generate again.
import { hintsFrom } from "./runtime/hint.js";

/** What to do about an error, by its status and code. Loaded when there is one. */
export const hintOf = hintsFrom({
  "400 100": "Use https and UTF-8, and send a well-formed request.",
  "401 200": "Send all three headers with every request; look for a proxy that strips them. Check the clock (five minutes at most), the signed path and query (exactly as sent), the key pair, and the zone it belongs to.",
  "401 210": "Subscribe to Media Intelligence, and give a sub account API Gateway access and a policy.",
  "403 230": "Ask the account's owner for the permission.",
  "404 300": "Check the path and the method.",
  "413 430": "Send a smaller body; media files go to Object Storage.",
  "429 400": "Wait until the quota starts anew, or ask for a larger one.",
  "429 410": "Slow down and try again.",
  "429 420": "Slow down and try again.",
  "500 900": "Try again; report it if it stays.",
  "503 500": "Try again later.",
  "504 510": "Look at the state before repeating a call that changes something.",
  "400 10001": "Compare the request with the parameters of the operation.",
  "400 10014": "Name an asset that is registered completely.",
  "400 10016": "Give the full name of a file in the bucket.",
  "400 10023": "Register at most 10 at a time, and go on when these are done.",
  "400 10027": "Leave the base project as it is; use a project of your own.",
  "409 UNKNOWN": "Read the status first, and wait for the analysis or cancel it.",
}, "401 200");
