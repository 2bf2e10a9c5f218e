import type { Lookup } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { builtin } from "./platform.js";
import { parse } from "./vendor/ini.js";

interface FileSystem {
  readFile(path: string, encoding: "utf8"): Promise<string>;
}

const shown = "~/.ncloud/configure";
const fields = { accessKey: "ncloud_access_key_id", secretKey: "ncloud_secret_access_key" } as const;

/** The file's text; undefined if there is no file. */
async function read(): Promise<string | undefined> {
  const os = builtin<{ homedir(): string }>("node:os");
  const path = builtin<{ join(...parts: string[]): string }>("node:path");
  const fs = builtin<FileSystem>("node:fs/promises");
  if (os === undefined || path === undefined || fs === undefined) return undefined;
  try {
    return await fs.readFile(path.join(os.homedir(), ".ncloud", "configure"), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new CredentialsError(`${shown} cannot be read (${code}).`, { cause: error });
  }
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Finds a section. The parser turns `[a.b]` into a table in a table. */
const tableAt = (table: Record<string, unknown>, name: string): unknown =>
  name.split(".").reduce<unknown>((found, part) => (isTable(found) ? found[part] : undefined), table);

/**
 * Reads the pair in `~/.ncloud/configure`: of the profile that `NCLOUD_PROFILE` names, else of `[DEFAULT]`, else the one
 * before all sections.
 * @throws CredentialsError if the file cannot be read, or the profile or one half of its pair is missing.
 */
export async function fromFile(env: Readonly<Record<string, string | undefined>>): Promise<Lookup> {
  const { NCLOUD_PROFILE } = env;
  const profile = NCLOUD_PROFILE || undefined;
  const text = await read();
  if (text === undefined) {
    if (profile === undefined) return { nothing: `the file ${shown} (not there)` };
    throw new CredentialsError(`NCLOUD_PROFILE names a profile, but there is no file ${shown}.`);
  }
  const whole = parse(text.replace(/^\uFEFF/, ""));
  const section = tableAt(whole, profile ?? "DEFAULT");
  if (profile !== undefined && !isTable(section)) {
    const names = Object.keys(whole).filter((name) => isTable(whole[name]));
    throw new CredentialsError(
      `${shown} has no profile [${profile}], which NCLOUD_PROFILE names. It has: ${names.join(", ") || "none"}.`,
    );
  }
  const table = isTable(section) ? section : whole;
  const where = `${shown}${isTable(section) ? ` [${profile ?? "DEFAULT"}]` : ""}`;
  const [accessKey, secretKey] = [table[fields.accessKey], table[fields.secretKey]];
  if (accessKey === undefined && secretKey === undefined && profile === undefined)
    return { nothing: `the file ${where} (no keys in it)` };
  if (typeof accessKey !== "string" || typeof secretKey !== "string")
    throw new CredentialsError(
      `${where} has no ${typeof accessKey === "string" ? fields.secretKey : fields.accessKey}. Set both, from the same pair.`,
    );
  return { pair: { accessKey, secretKey }, source: where };
}
