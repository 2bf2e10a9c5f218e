import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildMock } from "../../scripts/build/mock.js";
import { paths } from "../../scripts/cli/paths.js";
import { sampleRequest } from "../../scripts/contract/sample-request.js";
import { filesBelow } from "../../scripts/generate/files.js";
import { compile, strictest } from "../contract/compile.js";
import { document, operations, present } from "../mock/helpers.js";

/** A folder outside the project: nothing can be imported there but what is built. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), "mock-entry-")));
const built = join(folder, "mock");
const entry = present(operations.find(({ method }) => method === "GET"));
const { target } = sampleRequest(document, entry);
const service = present(document.servers?.[0]).url;

beforeAll(async () => {
  mkdirSync(built);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await buildMock(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runProgram(program: string): Promise<unknown> {
  const file = join(folder, "program.js");
  writeFileSync(file, program);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("the packaged mock", () => {
  test("runs where nothing is installed", async () => {
    const seen = await runProgram(`
      import { createMock, mockCredentials } from "./mock/index.js";
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

  test("answers MSW's handlers, in front of the service's address or another", async () => {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(realpathSync(join(paths.root, "node_modules/msw")), join(folder, "node_modules/msw"));
    const seen = await runProgram(`
      import { setupServer } from "msw/node";
      import { createMock } from "./mock/index.js";
      import { handlers } from "./mock/msw.js";
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

  test("imports Node's own modules, its own files and, for the handlers, MSW", () => {
    const scripts = filesBelow(built).filter((path) => /\.(d\.ts|js)$/.test(path));
    for (const path of scripts) {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(built, path), "utf8"), true, false);
      const others = importedFiles
        .map(({ fileName }) => fileName)
        .filter((name) => !isBuiltin(name) && !/^\.\//.test(name));
      expect(others, path).toEqual(/^msw\./.test(path) ? ["msw"] : []);
    }
  });

  test("is declared by itself", () => {
    const file = join(folder, "program.ts");
    writeFileSync(
      file,
      `import { createMock, mockCredentials, type Mock, type MockOptions, type RecordedRequest } from "./mock/index.js";
      const options: MockOptions = { seed: "a", faults: { drop: 0.1, status: { 503: 0.1 } }, keys: [mockCredentials] };
      export const mock: Mock = createMock(options);
      export const first: RecordedRequest | undefined = mock.requests[0];
      // @ts-expect-error -- no such option
      createMock({ document: {} });`,
    );
    // Checking the libraries as well would take most of the time.
    expect(compile([file], { ...strictest, skipLibCheck: true })).toEqual([]);
    const declared = filesBelow(built).filter((path) => path.endsWith(".d.ts"));
    expect(declared.sort()).toEqual(["index.d.ts", "msw.d.ts", "types.d.ts"]);
  });

  test("carries the licences of what is inside", () => {
    const licences = readFileSync(join(built, "LICENSES.txt"), "utf8");
    for (const name of ["@stoplight/prism-http", "@stoplight/http-spec", "ajv", "lodash"])
      expect(licences).toContain(
        `${name} ${JSON.parse(readFileSync(join(paths.root, "node_modules", name, "package.json"), "utf8")).version} (`,
      );
    expect(licences).not.toContain("postman-collection");
  });
});
