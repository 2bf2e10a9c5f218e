import { Command, Option } from "commander";
import { run } from "./cli/errors.js";
import { fromUser, paths } from "./cli/paths.js";
import { methods } from "./contract/methods.js";
import { newOperation, newResource, noPage } from "./scaffold/new.js";

/** Options that both commands have. */
interface Common {
  page: string;
  input: string;
}

const program = new Command("npm run new --").description("Adds something to the contract, to be filled in.");

const withCommon = (command: Command): Command =>
  command
    .option("--page <slug>", "the last part of the address of the vendor's page", noPage)
    .option("--input <file>", "OpenAPI document that is edited", paths.contract);

function report(files: string[]): void {
  console.log(`Written:\n  ${files.join("\n  ")}\n\nnpm run check names each place that is still to be written.`);
}

withCommon(program.command("operation <resource.verb>"))
  .description("Adds an operation to a resource: path item, schemas, examples, mock rule, translations and index row.")
  .requiredOption("--path <path>", "its path, with parameters in braces")
  .addOption(new Option("--method <method>", "HTTP method").choices(methods).makeOptionMandatory())
  .action(async (id: string, { method, path, page, input }: Common & { method: string; path: string }) =>
    report(await newOperation(fromUser(input), { id, method, path, page })),
  );

withCommon(program.command("resource <name>"))
  .description("Adds a resource that is listed, created, read and deleted, and kept by the mock.")
  .option("--path <path>", "the path of its list; by default below the one that most lists are below")
  .action(async (name: string, { path, page, input }: Common & { path?: string }) =>
    report(await newResource(fromUser(input), name, path, page)),
  );

run(async () => void (await program.parseAsync()));
