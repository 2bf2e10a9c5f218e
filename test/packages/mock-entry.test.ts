import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { buildMock } from "../../scripts/build/mock-package.js";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { compile } from "../../scripts/diff/typescript/compile.js";
import { api, document, present } from "../helpers/mock.js";
import { runNode } from "../helpers/run.js";

/** A folder outside the project, in which only the built package can be imported. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), "mock-entry-")));
const built = join(folder, "dist");
const entry = present(api.operations.find(({ method }) => method === "GET"));
const { target } = sampleRequest(entry);
const service = present(document.servers?.[0]).url;
/** An operation that returns a presigned URL, without parameters. */
const uploading = api.operations.find(({ upload, parameters }) => upload !== undefined && parameters.length === 0);

beforeAll(async () => {
  mkdirSync(built);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await buildMock(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runProgram(program: string): Promise<unknown> {
  const file = join(folder, "program.js");
  writeFileSync(file, program);
  const { stdout, stderr } = await runNode([file], { cwd: folder });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("the packaged mock", () => {
  test("runs without installed packages", async () => {
    const seen = await runProgram(`
      import { createMock, mockCredentials } from "./dist/esm/mock/index.js";
      const mock = createMock({ checkSignature: false });
      const url = ${JSON.stringify(service + target)};
      const good = await mock.fetch(url);
      const bad = await mock.fetch(url.split("?")[0] + "?unknown");
      const made = await mock.fetch(url, { headers: { prefer: "dynamic=true" } });
      const strict = await createMock().fetch(url);
      const { url: address, close } = await mock.listen();
      const served = await fetch(address + ${JSON.stringify(target)});
      const statuses = [good, bad, made, strict, served].map(({ status }) => status);
      await served.text();
      await close();
      const { operationId } = mock.requests[0];
      mock.reset();
      console.log(JSON.stringify({ statuses, operationId, left: mock.requests.length, keys: Object.keys(mockCredentials) }));
    `);
    expect(seen).toEqual({
      statuses: [200, 400, 200, 401, 200],
      operationId: entry.id,
      left: 0,
      keys: ["accessKey", "secretKey"],
    });
  });

  test("responds through MSW's handlers, for the service's base URL or another", async () => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(realpathSync(join(paths.root, "node_modules/msw")), join(folder, "node_modules/msw"));
    const seen = await runProgram(`
      import { setupServer } from "msw/node";
      import { createMock } from "./dist/esm/mock/index.js";
      import { handlers } from "./dist/esm/mock/msw.js";
      const mock = createMock({ checkSignature: false });
      const server = setupServer(...handlers({ mock }), ...handlers({ baseURL: "http://elsewhere.test/" }));
      server.listen({ onUnhandledRequest: "error" });
      const first = await fetch(${JSON.stringify(service + target)});
      const second = await fetch("http://elsewhere.test" + ${JSON.stringify(target)});
      const third = await fetch(${JSON.stringify(service + target)}, { headers: { "x-mock-fault": "drop" } }).catch((error) => error.name);
      server.close();
      console.log(JSON.stringify([first.status, second.status, second.headers.get("x-mock-reason") !== null, third, mock.requests.length]));
    `);
    expect(seen).toEqual([200, 401, true, "TypeError", 2]);
  });

  test("does not let MSW report aborted calls, and receives files at its presigned URLs", async () => {
    const seen = await runProgram(`
      import { setupServer } from "msw/node";
      import { handlers } from "./dist/esm/mock/msw.js";
      const server = setupServer(...handlers({ checkSignature: false, faults: { latency: 20 } }));
      server.listen({ onUnhandledRequest: "error" });
      const url = ${JSON.stringify(service + target)};
      const controller = new AbortController();
      const running = fetch(url, { signal: controller.signal }).catch((error) => error.name);
      setTimeout(() => controller.abort(), 5);
      const ends = [await running, await fetch(url, { signal: AbortSignal.timeout(5) }).catch((error) => error.name)];
      const issued = await fetch(${JSON.stringify(service + present(uploading).path)}, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: ${JSON.stringify(JSON.stringify(present(sampleRequest(present(uploading)).body).value))},
      });
      const { presignedUploadUrl } = (await issued.json()).result;
      const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array(12).fill(0), 0, 0, 1, 0, 0, 0, 1, 0]);
      const sent = await fetch(presignedUploadUrl, { method: "PUT", body: png });
      server.close();
      console.log(JSON.stringify([...ends, sent.status]));
    `);
    // runProgram() has asserted that no error was printed.
    expect(seen).toEqual(["AbortError", "TimeoutError", 200]);
  });

  test("imports only Node's modules, its own files and, for the handlers, MSW", () => {
    const scripts = filesBelow(built).filter((path) => /\.(d\.ts|js)$/.test(path));
    for (const path of scripts) {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(built, path), "utf8"), true, true);
      const others = importedFiles
        .map(({ fileName }) => fileName)
        .filter((name) => !isBuiltin(name) && !/^(\.|\.\.\/\.\.\/(cjs\/mock|bin))\/[\w-]+\.js$/.test(name));
      expect(others, path).toEqual(/\/msw\./.test(path) ? ["msw"] : []);
    }
  });

  test("has self-contained declarations", async () => {
    const file = join(folder, "program.ts");
    writeFileSync(
      file,
      `import { createMock, mockCredentials, type Mock, type MockOptions, type RecordedRequest } from "./dist/esm/mock/index.js";
      const options: MockOptions = { seed: "a", faults: { drop: 0.1, status: { 503: 0.1 } }, keys: [mockCredentials] };
      export const mock: Mock = createMock(options);
      export const first: RecordedRequest | undefined = mock.requests[0];
      // @ts-expect-error -- no such option
      createMock({ document: {} });`,
    );
    expect(await compile([file])).toEqual([]);
    const declared = filesBelow(built).filter((path) => path.endsWith(".d.ts"));
    expect(declared.sort()).toEqual(
      ["cjs", "esm"].flatMap((format) => ["index", "msw", "types"].map((name) => `${format}/mock/${name}.d.ts`)),
    );
  });

  test("contains the licences of its bundled packages", () => {
    const licences = readFileSync(join(built, "cjs/mock/LICENSES.txt"), "utf8");
    for (const name of ["@stoplight/prism-http", "@stoplight/http-spec", "ajv", "lodash"])
      expect(licences).toContain(
        `${name} ${JSON.parse(readFileSync(join(paths.root, "node_modules", name, "package.json"), "utf8")).version} (`,
      );
    expect(licences).not.toContain("postman-collection");
  });
});
