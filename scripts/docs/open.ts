import { spawn } from "node:child_process";

/** Opens an address with what the platform opens addresses with. Where there is no such thing, nothing happens. */
export function openInBrowser(address: string): void {
  const command = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer.exe" : "xdg-open";
  spawn(command, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
