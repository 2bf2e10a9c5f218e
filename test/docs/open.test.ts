import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

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
    const env = { ...process.env, SHELL: "/bin/sh", CI: "", PATH: `${folder}${delimiter}${process.env.PATH}` };
    const terminal = spawn("script", ["-qec", command, "/dev/null"], { cwd: paths.root, env });
    const ended = once(terminal, "close");
    try {
      const opened = vi.waitFor(() => readFileSync(noted, "utf8"), { timeout: 30_000, interval: 50 });
      const address = await Promise.race([opened, ended.then(() => opened)]);
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("<title>");
    } finally {
      // Ctrl+C.
      terminal.stdin.write("\x03");
    }
    expect(await ended).toEqual([0, null]);
  },
);

test("a system without an opener is no error", async () => {
  const program = `import { openInBrowser } from "./scripts/docs/open.ts"; openInBrowser("http://127.0.0.1:9/");`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const child = spawn(process.execPath, args, { cwd: paths.root, env: { ...process.env, PATH: join(folder, "none") } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  expect(await once(child, "close")).toEqual([0, null]);
  expect(output).toBe("");
});
