import { writeFileSync } from "node:fs";
import { tryAll } from "./behaviours.mjs";
import { kit } from "./kit.mjs";

writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(kit)));
