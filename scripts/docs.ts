import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { run, UserError } from "./cli/errors.js";
import { paths } from "./cli/paths.js";
import { withDocs } from "./docs/command.js";

const folder = join(paths.generated, "docs");

await run(async () => {
  const command = withDocs(new Command("npm run docs --"), () => {
    if (!existsSync(join(folder, "index.html")))
      throw new UserError("generated/docs/index.html is missing. Make it first: npm run generate");
    return (path) => readFileSync(join(folder, path), "utf8");
  });
  await command.parseAsync();
});
