// Run by Jest with ES modules and by vitest: `test` is a global of both.
import { writeFileSync } from "node:fs";
import { tryAll } from "./behaviours.mjs";
import { kit } from "./kit.mjs";

test("behaves", async () => {
  writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(kit)));
}, 60_000);
