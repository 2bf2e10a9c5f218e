import { Command } from "commander";
import { run } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { removeOperation } from "./scaffold/remove-operation.js";

const program = new Command("npm run remove --").description("Takes something out of the contract.");

program
  .command("operation <name>")
  .description("Removes an operation and everything that only it used, and lists the lines that still name it.")
  .option("--input <file>", "OpenAPI document that is edited", paths.contract)
  .action(async (name: string, { input }: { input: string }) => {
    const { files, components, mentions } = await removeOperation(fromUser(input), name);
    console.log(`Removed ${[name, ...components].join(", ")} from\n  ${files.join("\n  ")}`);
    if (mentions.length > 0) console.log(`\nStill named, for you to change:`);
    for (const { file, line, text } of mentions) console.log(`  ${file}:${line}  ${text}`);
    console.log("\nThen run npm run generate and npm run check.");
  });

run(async () => void (await program.parseAsync()));
