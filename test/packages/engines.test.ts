import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

interface Entry {
  version?: string;
  engines?: { node?: string };
}

/** What the lock file has installed, by folder; the project itself under "". */
const { packages } = JSON.parse(readFileSync(join(paths.root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};

test("everything in the lock file takes the oldest Node that the project declares", () => {
  const oldest = minVersion(packages[""]?.engines?.node ?? "")?.version ?? "";
  expect(oldest).toMatch(/^\d+\.\d+\.\d+$/);
  const refusing = Object.entries(packages).flatMap(([folder, { version, engines }]) =>
    satisfies(oldest, engines?.node ?? "*") ? [] : [`${folder} ${version} wants Node ${engines?.node}`],
  );
  expect(refusing).toEqual([]);
});
