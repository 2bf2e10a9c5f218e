import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { runNode } from "../helpers/run.js";
import { compilers, modes } from "./types.js";
import { environment, makeProject } from "./workbench.js";

let folder: string;
beforeAll(async () => {
  folder = await makeProject(inject("tarball"), { template: "types", msw: "msw2" });
});

describe.each(compilers.map(({ version, ...compiler }) => [version, compiler] as const))(
  "a strict program compiles with TypeScript %s",
  (version, { path, lacks }) => {
    const settings = {
      strict: true,
      exactOptionalPropertyTypes: false,
      noEmit: true,
      types: [],
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"].slice(0, Number(version) < 5.6 ? 3 : 4),
      ...(version.startsWith("6.") && { ignoreDeprecations: "6.0" }),
    };
    test.each(Object.entries(modes))("as %s", async (mode, options) => {
      const [program, handlers] = [`program-${version}-${mode}.json`, `handlers-${version}-${mode}.json`];
      const write = (file: string, files: string[], skipLibCheck: boolean) =>
        writeFileSync(
          join(folder, file),
          JSON.stringify({ compilerOptions: { ...settings, ...options, skipLibCheck }, files }),
        );
      write(program, ["program.ts"], false);
      // Some versions cannot parse all declarations of MSW.
      write(handlers, ["handlers.ts"], true);
      const run = async (file: string) =>
        (await runNode([path, "-p", file], { cwd: folder, env: environment() })).stdout;
      const printed = [await run(program), await run(handlers)].join("");
      if (lacks.some((each) => each === mode)) expect(printed).toContain("error TS5108");
      else expect(printed).toBe("");
    });
  },
);
