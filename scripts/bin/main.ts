#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { packageName, packageVersion } from "../../generated/client/runtime/package.js";
import { run } from "../cli/errors.js";
import { exitCodes } from "./exit-codes.js";

const program = new Command(packageName)
  .description("Mock, docs, calls and verification of NAVER Cloud's Media Intelligence API.")
  .version(packageVersion)
  .helpCommand(false)
  .enablePositionalOptions()
  .exitOverride();

/** Adds a subcommand. Its module is loaded when it is called and parses its own arguments. */
const add = (name: string, description: string, load: () => Promise<(name: string) => Command>): Command =>
  program
    .command(name)
    .description(description)
    .argument("[arguments...]")
    .usage("[arguments]")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (args: string[]) => {
      const command = (await load())(`${packageName} ${name}`);
      await command.exitOverride().parseAsync(args, { from: "user" });
    });

add("mock", "serve a mock that behaves like the gateway and the service behind it", async () => {
  return (await import("../mock/package/bin.js")).mockCommand;
});
add("docs", "serve the reference docs and the bundled contract", async () => (await import("./docs.js")).docsCommand);
add("call", "call one operation and print its result as JSON", async () => {
  return (await import("./call/command.js")).callCommand;
});
add("verify", "ask the service where it differs from the contract", async () => {
  return (await import("./verify.js")).verifyCommand;
});

void run(async () => {
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has already printed its message or the help.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  }
});
