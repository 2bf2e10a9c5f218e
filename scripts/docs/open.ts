import { spawn } from "node:child_process";

/** The command of each platform that opens an address. */
const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: "open", win32: "explorer.exe" };

/** Opens an address in the default browser. On a system without such a command it does nothing. */
export function openInBrowser(address: string): void {
  spawn(openers[process.platform] ?? "xdg-open", [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
