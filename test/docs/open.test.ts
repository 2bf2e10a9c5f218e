import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runNode, startInTerminal } from "../helpers/run.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "docs-open-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes its argument to a file and fails. */
function stubOpener(name: string): string {
  const noted = join(folder, "opened");
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\nprintf %s "$1" >'${noted}.part' && mv '${noted}.part' '${noted}'\nexit 3\n`,
  );
  chmodSync(join(folder, name), 0o755);
  return noted;
}

// On other systems `script` has other arguments.
test.runIf(process.platform === "linux")(
  "on a terminal, npm run docs opens the page, and keeps serving when the opener fails",
  async () => {
    const noted = stubOpener("xdg-open");
    // Without exec, some shells stay between the terminal and the program, and exit on Ctrl+C themselves.
    const command = `exec '${process.execPath}' --import tsx scripts/docs.ts --port 0`;
    const terminal = startInTerminal(command, { CI: "", PATH: `${folder}${delimiter}${process.env.PATH}` });
    try {
      const opened = vi.waitFor(() => readFileSync(noted, "utf8"), { timeout: 30_000, interval: 50 });
      const address = await Promise.race([opened, terminal.exited.then(() => opened)]);
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>");
    } finally {
      // Ctrl+C.
      terminal.child.stdin?.write("\x03");
    }
    expect(await terminal.exited).toBe(0);
  },
);

test("a system without an opener is no error", async () => {
  const program = `import { openInBrowser } from "./scripts/docs/open.ts"; openInBrowser("http://127.0.0.1:9/");`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const ended = await runNode(args, { env: { PATH: join(folder, "none") } });
  expect(ended).toEqual({ status: 0, signal: null, stdout: "", stderr: "" });
});
