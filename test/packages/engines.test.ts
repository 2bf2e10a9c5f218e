import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

interface Entry {
  version?: string;
  engines?: { node?: string };
}

/** The packages in the lock file by folder. The folder of the project itself is "". */
const { packages } = JSON.parse(readFileSync(join(paths.root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};

test("every package in the lock file supports the oldest Node.js that the project declares", () => {
  const oldest = minVersion(packages[""]?.engines?.node ?? "")?.version ?? "";
  expect(oldest).toMatch(/^\d+\.\d+\.\d+$/);
  const refusing = Object.entries(packages).flatMap(([folder, { version, engines }]) =>
    satisfies(oldest, engines?.node ?? "*") ? [] : [`${folder} ${version} wants Node ${engines?.node}`],
  );
  expect(refusing).toEqual([]);
});
