import { scriptHash } from "./page.js";

/** Path of the event stream that open pages listen to. */
export const reloadPath = "/__reload";

/** What an open page does with the events: it reloads where it stands, or shows what went wrong over the last good state. */
const script = `
const events = new EventSource(${JSON.stringify(reloadPath)});
events.addEventListener("reload", () => {
  globalThis.keepPlace?.();
  location.reload();
});
events.addEventListener("fail", (event) => {
  const overlay = document.getElementById("failure") ?? document.body.appendChild(document.createElement("pre"));
  overlay.id = "failure";
  overlay.setAttribute("role", "alert");
  overlay.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:9999;margin:0;padding:16px 20px;background:#2b0d0d;color:#ffd9d9;border-top:4px solid #e5484d;font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap";
  overlay.textContent = JSON.parse(event.data);
});
`;

/**
 * The page with live reload in it: the script, and its policy widened by that script and by the server it came from.
 * A page without a policy keeps none.
 */
export const withLiveReload = (html: string): string =>
  html
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*)connect-src 'none'/, "$1connect-src 'self'")
    .replace(
      /(http-equiv="Content-Security-Policy" content="[^"]*script-src )/,
      (start) => `${start}${scriptHash(script)} `,
    )
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script>${script}</script>\n</body>`);
