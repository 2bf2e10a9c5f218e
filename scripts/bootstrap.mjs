// Plain JavaScript on purpose: it runs before anything is installed. Installs what the lock file asks for, then runs
// one command of the toolchain: `node scripts/bootstrap.mjs <command> [arguments]`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

function requireNode() {
  const wanted = read("package.json").engines.node.replace(">=", "");
  const number = (version) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  if (number(process.versions.node) < number(wanted))
    fail(`Node.js ${wanted} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}

function installed() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const wanted = read("package-lock.json").packages;
  const present = read("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.integrity === entry.integrity,
  );
}

function install() {
  console.log("Installing what package-lock.json asks for (npm ci) ...");
  const { status, stderr } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "inherit", "pipe"],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(stderr))
    fail("npm ci did not reach the package registry. Check the network and `npm config get registry`, then run again.");
  fail(`npm ci failed (exit code ${status}):\n${stderr.trim()}`);
}

requireNode();
if (!installed()) install();

const [command, ...rest] = process.argv.slice(2);
const { status, signal } = await runCommand(join(root, "scripts", `${command}.ts`), rest);
process.exit(signal === null ? status : 130);

/** Runs the script in this terminal, leaving signals to it, and waits for its end. */
function runCommand(script, args) {
  // What a manifest says of the toolchain is to be the code that ran, so it is remembered before that is loaded.
  const first = pathToFileURL(join(root, "scripts/generate/remember.ts")).href;
  const preload = ["generate", "start"].includes(command) ? ["--import", first] : [];
  const child = spawn(process.execPath, ["--import", "tsx", ...preload, script, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => child.kill(name));
  return new Promise((resolve) => child.on("exit", (status, signal) => resolve({ status, signal })));
}
