import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { reading } from "../helpers/client/kinds.js";
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
