import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/**
 * Runs a script in bash without the settings, the language and the proxy of whoever runs this, and resolves to what it
 * prints; rejected with what it complains of.
 */
export async function runBash(script: string, env: Record<string, string> = {}): Promise<string> {
  const shell = spawn("bash", ["--norc", "-eu"], { env: { ...process.env, BASH_ENV: "", LC_ALL: "C", ...env } });
  shell.stdin.end(`curl() { command curl --disable --noproxy '*' --silent --show-error "$@"; }\n${script}\n`);
  const [stdout, stderr, [code]] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, "close")]);
  if (code !== 0 || stderr !== "") throw new Error(`bash ended with ${code}: ${stderr}`);
  return stdout;
}
