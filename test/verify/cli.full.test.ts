import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { reading } from "../helpers/client/kinds.js";
import { closedPort } from "../helpers/client/loopback.js";
import { runScript } from "../helpers/run.js";
import { createService, keys } from "./service.js";

const folder = mkdtempSync(join(tmpdir(), "verify-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the command reports in Markdown, writes the patch and exits with 1 if the service differs", async () => {
  const service = createService();
  service.depart(({ body }, id) => {
    if (id === reading) Object.assign(Object(body).result, { surprise: "a secret value" });
  });
  const { url, close } = await service.mock.listen();
  try {
    const { status, stdout, stderr } = await runScript("verify", ["--base-url", url, "--propose", "it.patch"], {
      cwd: folder,
      env: { ...keys, INIT_CWD: folder },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^# NAVER Cloud Media Intelligence API [\d.]+, \d{4}-\d\d-\d\d\n/);
    expect(stdout).toMatch(
      new RegExp(
        `\\| new \\| \`#/components/schemas/\\w+/properties/surprise\` \\(\\S*/schemas\\.yaml:\\d+\\) \\| not declared: string \\| ${reading} \\|`,
      ),
    );
    expect(stderr).toContain("Apply it with git apply");
    const patch = readFileSync(join(folder, "it.patch"), "utf8");
    expect(patch).toContain("+    surprise:\n");
    for (const text of [stdout, stderr, patch])
      expect(text).not.toMatch(/a secret value|mock-secret-key|mock-access-key|127\.0\.0\.1|my-workspace/);
  } finally {
    await close();
  }
});

test("it says what to do if there are no keys, or the key pair is rejected", async () => {
  const home = { HOME: folder, USERPROFILE: folder };
  const { url, close } = await createService().mock.listen();
  try {
    const none = await runScript("verify", ["--base-url", url], {
      cwd: folder,
      env: { ...home, NCLOUD_ACCESS_KEY_ID: "only-half" },
    });
    expect(none).toMatchObject({ status: 1, stdout: "" });
    expect(none.stderr).toContain("error: Half a key pair:");
    const away = await runScript("verify", ["--base-url", await closedPort(), "--max-calls", "4"], {
      cwd: folder,
      env: keys,
    });
    expect(away).toMatchObject({ status: 1, stdout: "" });
    expect(away.stderr).toContain("error: The service sent no response. Check whether");
    const wrong = await runScript("verify", ["--base-url", url, "--json"], {
      cwd: folder,
      env: { ...keys, NCLOUD_SECRET_ACCESS_KEY: "other" },
    });
    expect(wrong).toMatchObject({ status: 1, stdout: "" });
    expect(wrong.stderr).toMatch(/error: The key pair was refused \(HTTP 401, code 200\)\. .*Check the clock/);
  } finally {
    await close();
  }
});

test("if it is killed at any request that writes, the next run deletes what is left", async () => {
  const args = (url: string) => [
    "--import",
    import.meta.resolve("tsx"),
    `${paths.root}/scripts/verify.ts`,
    "--base-url",
    url,
    "--write",
    "verify-this",
    "--json",
  ];
  const env = { ...process.env, ...keys, INIT_CWD: folder, CI: "1" };
  const journal = join(folder, "verify-journal.jsonl");
  const start = (url: string) => spawn(process.execPath, args(url), { cwd: paths.root, env, stdio: "ignore" });
  for (let step = 1; step <= 7; step++) {
    const service = createService();
    const names = () =>
      JSON.stringify(
        Object(service.mock.state).items.workspaces.map((each: unknown) => Object(each).data.workspaceName),
      );
    const before = names();
    const { url, close } = await service.mock.listen();
    let writes = 0;
    let child = start(url);
    service.depart((_, id) => {
      const isWrite = !/\.(list|get)/.test(id);
      if (isWrite && ++writes === step) child.kill("SIGKILL");
    });
    await once(child, "exit");
    expect(child.signalCode, `step ${step}`).toBe("SIGKILL");
    expect(existsSync(journal)).toBe(true);
    service.depart(() => {});
    child = start(url);
    await once(child, "exit");
    expect(child.exitCode, `step ${step}`).toBe(0);
    expect(existsSync(journal)).toBe(false);
    expect(names()).toBe(before);
    await close();
  }
});
