import { probe } from "./platform.js";

/**
 * Redirects are not followed, since they would forward the signature. Cloudflare's workers throw for "error"; with "manual", a
 * redirect is a response there, outside 2xx and so an error too.
 */
export const redirect: "error" | "manual" =
  probe(() => new Request("https://example.com", { redirect: "error" }).redirect) === "error" ? "error" : "manual";
