/**
 * No redirect is followed: it would send a signature on. Cloudflare's workers do not know "error" and throw; with "manual",
 * a redirect is an answer there, and as such an error too.
 */
export const redirect: NonNullable<RequestInit["redirect"]> = (() => {
  try {
    return new Request("https://example.com", { redirect: "error" }).redirect;
  } catch {
    return "manual";
  }
})();
