import { copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleParameters, sampleRequest } from "../api/sample-request.js";
import { buildClient } from "../build/client-package.js";
import { paths } from "../cli/paths.js";
import { readClient } from "../client/client-files.js";
import type { OperationModel } from "../client/model.js";
import { literal } from "../docs/literal.js";
import { clientCall, clientPreamble } from "../docs/typescript-sample.js";
import { type Figure, figure, inTurns } from "./figure.js";
import { readContract } from "./list-response.js";
import { inTemporaryFolder, runNode } from "./workbench.js";

const packages = (...path: string[]): string => join(paths.root, "node_modules", ...path);

/** The call of an operation with openapi-fetch. */
function plainCall({ operation }: OperationModel): string {
  const sample = sampleParameters(operation);
  const valuesIn = (place: string) =>
    Object.fromEntries(
      sample.filter(({ parameter }) => parameter.in === place).map(({ parameter, value }) => [parameter.name, value]),
    );
  const places = ["path", "query", "header"].map((place) => [place, valuesIn(place)] as const);
  const params = Object.fromEntries(places.filter(([, values]) => Object.keys(values).length > 0));
  const body = sampleRequest(operation).body;
  const options = { ...(Object.keys(params).length > 0 && { params }), ...(body && { body: body.value }) };
  return `http.${operation.method}(${JSON.stringify(operation.path)}, ${literal(options)})`;
}

/** Writes a program of a hundred calls, with its configuration, into a folder. */
function writeProgram(folder: string, preamble: string, calls: readonly string[]): void {
  const hundred = Array.from({ length: 100 }, (_, index) => `console.log(await ${calls[index % calls.length]});`);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  writeFileSync(join(folder, "program.ts"), [preamble, ...hundred].join("\n"));
}

/** The time to check the types of a program that calls the client, compared with one that calls openapi-fetch. */
export const benchTypes = (runs: number): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const model = readClient(readContract());
    const calls = model.resources.flatMap(({ operations }) => operations);
    const installed = join(folder, "node_modules", model.packageName);
    await buildClient(join(installed, "dist"));
    copyFileSync(join(paths.root, "package.json"), join(installed, "package.json"));
    for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
      symlinkSync(packages(name), join(folder, "node_modules", name), "junction");
    const [own, copied, plain] = ["own", "copied", "plain"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeProgram(own, clientPreamble(model), calls.map(clientCall));
    writeProgram(copied, clientPreamble({ ...model, packageName: "./client/index.js" }), calls.map(clientCall));
    cpSync(join(paths.generated, "client"), join(copied, "client"), { recursive: true });
    const preamble = `import createClient from "openapi-fetch";\nimport type { paths } from "./schema.js";\n\nconst http = createClient<paths>();`;
    writeProgram(plain, preamble, calls.map(plainCall));
    const document = join(paths.generated, "openapi.json");
    runNode([packages("openapi-typescript/bin/cli.js"), document, "-o", join(plain, "schema.d.ts")], folder);
    const check = (program: string) => runNode([packages("typescript/bin/tsc"), "-p", program], folder);
    const times = await inTurns(runs, 0, {
      own: () => check(own),
      copied: () => check(copied),
      plain: () => check(plain),
    });
    const rival = { name: "openapi-fetch", values: times.plain };
    return [
      figure("tsc, 100 calls of the packed client", "ms", times.own, { rival, goal: { of: "ratio", most: 1 } }),
      figure("tsc, 100 calls of the copied client, with its sources", "ms", times.copied, { rival }),
    ];
  });
