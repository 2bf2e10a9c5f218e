import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer as createProxy, type IncomingMessage } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { expect, inject, onTestFinished, test } from "vitest";
import { listen } from "../../scripts/cli/listen.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";
import { createMock } from "../../scripts/mock/mock.js";
import { document, present } from "../helpers/mock.js";
import { pageOperation } from "../helpers/vendor-page-call.js";
import { nodes } from "./runtimes.js";
import { environment, makeProject } from "./workbench.js";

const service = new URL(present(document.servers?.[0]).url).hostname;
const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const [, snippet = ""] = /^```ts proxy\n([\s\S]*?)^```$/m.exec(readme) ?? [];

/**
 * Serves the mock under the service's host name, with a self-signed certificate. Returns its port and the certificate's
 * file.
 */
async function serveAsService(folder: string) {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  execFileSync("openssl", [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "2",
    "-subj",
    `/CN=${service}`,
    "-addext",
    `subjectAltName=DNS:${service}`,
    "-keyout",
    key,
    "-out",
    certificate,
  ]);
  const mock = createMock({ document, allowHosts: [service] });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, mock.handler);
  await listen(server, 0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { mock, port: (server.address() as AddressInfo).port, certificate };
}

/** A proxy that connects every tunnel to the same local port, and records the requested hosts. */
async function startProxy(port: number) {
  const requestedHosts: string[] = [];
  const proxy = createProxy();
  const sockets = new Set<Duplex>();
  proxy.on("connect", ({ url = "" }: IncomingMessage, client: Duplex) => {
    requestedHosts.push(url);
    const upstream = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
  });
  const url = await listen(proxy, 0, "127.0.0.1");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  return { url, requestedHosts };
}

/**
 * The ways to use a proxy: the README's program on this Node.js, and Node's own support in the versions that have it.
 */
const proxyPrograms: [name: string, program: string, node: string, env: Record<string, string>][] = [
  ["the README's program", snippet, process.execPath, {}],
  ...nodes
    .filter(({ version, program }) => version >= 22 && existsSync(program))
    .map(({ version, program }): (typeof proxyPrograms)[number] => [
      `Node ${version} with NODE_USE_ENV_PROXY`,
      snippet.replace(/\{ fetch: .* \}(?=\);)/, ""),
      program,
      { NODE_USE_ENV_PROXY: "1" },
    ]),
];

test.each(proxyPrograms)("%s reaches the service through the proxy of HTTPS_PROXY", async (_, program, node, env) => {
  const folder = await makeProject(inject("tarball"), { template: "node" });
  const { mock, port, certificate } = await serveAsService(folder);
  const proxy = await startProxy(port);
  writeFileSync(join(folder, "proxy.mjs"), (await transform(program, { loader: "ts", format: "esm" })).code);
  const { stdout } = await promisify(execFile)(node, ["proxy.mjs"], {
    cwd: folder,
    env: environment({ ...env, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificate }),
  });
  expect(stdout).toBe("2\n");
  expect(proxy.requestedHosts).toEqual([`${service}:443`]);
  expect(mock.requests).toMatchObject([{ operationId: pageOperation, status: 200 }]);
});

test.each([
  ["with the types of a browser", ["ES2023", "DOM"]],
  ["with those of Node", ["ES2023"]],
])("the type of the option fetch accepts other libraries, %s", async (_, lib) => {
  const folder = await makeProject(inject("tarball"), { template: "node" });
  const file = join(folder, "program.mts");
  writeFileSync(
    file,
    `${snippet}
import nodeFetch from "node-fetch";
for (const each of [nodeFetch, fetch, globalThis.fetch]) new MediaIntelligence({ fetch: each });
new MediaIntelligence({ fetch: (url, init) => globalThis.fetch(new Request(url, init)) });
// @ts-expect-error -- it gets a URL
new MediaIntelligence({ fetch: async (request: Request) => new Response(request.url) });
`,
  );
  expect(await compile([file], { ...strictest, lib, types: ["node"] })).toEqual([]);
});
