import { probe } from "./probe.js";

/**
 * No redirect is followed: it would send a signature on. Cloudflare's workers do not know "error" and throw; with "manual",
 * a redirect is an answer there, and as such an error too.
 */
export const redirect: "error" | "manual" =
  probe(() => new Request("https://example.com", { redirect: "error" }).redirect) === "error" ? "error" : "manual";
