// Plain JavaScript, because it runs before anything is installed. It installs the packages of the lock file and then runs a
// command of the toolchain: `node scripts/bootstrap.mjs <command> [arguments]`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
/** Further folders with a lock file, by the command that needs them. */
const further = { "test-full": ["test/documents", "test/runtimes"] };

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

function requireNode() {
  const wanted = read(root, "package.json").engines.node.replace(">=", "");
  const number = (version) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  if (number(process.versions.node) < number(wanted))
    fail(`Node.js ${wanted} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}

function installed(folder) {
  if (!existsSync(join(folder, "node_modules/.package-lock.json"))) return false;
  const wanted = read(folder, "package-lock.json").packages;
  const present = read(folder, "node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.integrity === entry.integrity,
  );
}

function install(folder) {
  console.log(`Installing what ${relative(root, join(folder, "package-lock.json"))} asks for (npm ci) ...`);
  const { status, stderr } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "inherit", "pipe"],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(stderr))
    fail("npm ci did not reach the package registry. Check the network and `npm config get registry`, then run again.");
  fail(`npm ci failed (exit code ${status}):\n${stderr.trim()}`);
}

const [command, ...rest] = process.argv.slice(2);
requireNode();
for (const folder of [root, ...(further[command] ?? []).map((path) => join(root, path))])
  if (!installed(folder)) install(folder);

onNpmGone(() => process.kill(process.pid, "SIGTERM"));
await run(command, rest);

/**
 * Returns the parent of this process and, on Linux, its grandparent: npm starts this process in a shell. If npm is killed or
 * the shell gets a signal, this process gets none, but one of the two changes.
 */
function processesAbove() {
  const { ppid } = process;
  try {
    const [, above] = /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${ppid}/stat`, "utf8"));
    return `${ppid} ${above}`;
  } catch {
    return String(ppid);
  }
}

/** Calls back when npm, if it started this process, has ended. A background job of a shell may outlive the shell. */
function onNpmGone(callback) {
  if (!process.env.npm_lifecycle_script?.includes("scripts/bootstrap.mjs")) return;
  const before = processesAbove();
  const timer = setInterval(() => {
    if (processesAbove() === before) return;
    clearInterval(timer);
    callback();
  }, 500).unref();
}

/** Runs a command in this process, which saves the start of another one. */
async function run(command, args) {
  const { compiled, compiledCommands, flagsOf } = await import("./compile.mjs");
  // Errors of compiled code have no useful stack.
  const isCompiled = !process.env.DEBUG && compiledCommands.includes(command);
  const folder = isCompiled ? await compiled(root, command) : join(root, "scripts");
  const path = join(folder, `${command}.${isCompiled ? "cjs" : "ts"}`);
  if (isCompiled) {
    for (const flag of flagsOf(command)) setFlagsFromString(flag);
  } else {
    await import("tsx");
    // The processes that a command forks need it, too.
    process.execArgv.push("--import", "tsx");
  }
  process.argv = [process.execPath, path, ...args];
  process.chdir(root);
  await import(pathToFileURL(path).href);
}
