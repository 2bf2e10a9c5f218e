// Generated from the contract. Do not edit: change the contract and generate again.
import { hintsFrom } from "./runtime/hint.js";

/** What to do about an error, by its status and code. Loaded when there is one. */
export const hintOf = hintsFrom({
  "400 100": "Use https and UTF-8, and send a well-formed request.",
  "401 200": "Send all three headers with every request. Check whether a proxy strips them. Check the clock (less than five minutes off), the signed path and query (exactly as sent), the key pair and its zone.",
  "401 210": "Subscribe to Media Intelligence. For a sub account, grant access to API Gateway and attach a policy.",
  "403 230": "Ask the owner of the account for the permission.",
  "404 300": "Check the method, the path, and the names and ids in it.",
  "413 430": "Send a smaller body. Upload media files to Object Storage instead.",
  "429 400": "Wait until the quota resets, or request a larger one.",
  "429 410": "Slow down, then retry.",
  "429 420": "Slow down, then retry.",
  "500 900": "Retry. Report the error if it persists.",
  "503 500": "Retry later.",
  "504 510": "Check the state before you repeat a call that changes something.",
  "400 10001": "Compare the request with the operation's parameters.",
  "400 10014": "Name an asset whose registration is complete.",
  "400 10016": "Give the full name of a file in the bucket.",
  "400 10023": "Register at most 10 at a time. Continue when they are done.",
  "400 10027": "Use a project of your own instead of the base project.",
  "409 UNKNOWN": "Read the status first. Wait for the analysis, or cancel it.",
}, "401 200");
