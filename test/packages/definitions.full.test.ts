import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { install, installed, packageName, project } from "../helpers/installed.js";
import { runNode } from "../helpers/run.js";
import { pageOperation } from "../helpers/vendor-page-call.js";

beforeAll(install, 120_000);

test("maps a name to the line of its definition in readable source code", async () => {
  const file = join(project, "definitions.ts");
  const lines = [`import { MediaIntelligence } from "${packageName}";`, `new MediaIntelligence().${pageOperation}();`];
  writeFileSync(file, lines.join("\n"));
  const at = (called: string) => ({ file, line: 2, offset: (lines[1]?.indexOf(called) ?? 0) + 1 });
  const requests = [
    { command: "open", arguments: { file } },
    { command: "definition", arguments: at("MediaIntelligence") },
    { command: "definition", arguments: at("list") },
  ];
  const server = createRequire(import.meta.url).resolve("typescript/lib/tsserver.js");
  const { stdout } = await runNode([server, "--disableAutomaticTypingAcquisition"], {
    cwd: project,
    input: requests.map((request, seq) => `${JSON.stringify({ seq, type: "request", ...request })}\n`).join(""),
  });
  const responses = [...stdout.matchAll(/^\{.*"command":"definition".*\}$/gm)].map(([text]) => JSON.parse(text));
  const found = responses.map(({ body: [{ file: source, start }] }) => [
    relative(installed, source),
    readFileSync(source, "utf8").split("\n")[start.line - 1]?.trim(),
  ]);
  expect(found).toEqual([
    [join("dist/src/client.ts"), "export class MediaIntelligence {"],
    [join("dist/src/resources/workspaces.ts"), expect.stringMatching(/^list\(/)],
  ]);
});
