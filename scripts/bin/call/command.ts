import { Command } from "commander";
import { shutdown } from "../../cli/shutdown.js";
import { exitCodes } from "../exit-codes.js";
import type { Call, Catalogue } from "./catalogue.js";
import { catalogue } from "./contract.js";
import { type CallFlags, commonOptions } from "./flags.js";
import { inputOptions } from "./option.js";

const keys = `Keys are taken from the environment (NCLOUD_ACCESS_KEY_ID and NCLOUD_SECRET_ACCESS_KEY, or NCLOUD_ACCESS_KEY and
NCLOUD_SECRET_KEY), from ~/.ncloud/configure with NCLOUD_PROFILE, or from the server's role.`;

const codes = `Exit codes: 0 success; ${exitCodes.usage} wrong operation, option or value; ${exitCodes.credentials} no key pair, or HTTP 401; ${exitCodes.refused} refused, HTTP 4xx;
${exitCodes.unavailable} HTTP 429 or 5xx; ${exitCodes.connection} no connection, or timed out; ${exitCodes.jobFailed} the awaited job failed; ${exitCodes.signal} stopped by a signal; ${exitCodes.other} any other error.`;

function addCall(command: Command, call: Call, all: Catalogue): void {
  const { options, inputOf, missingFrom } = inputOptions(call);
  const own = command
    .command(`${call.resource}.${call.verb}`)
    .summary(call.summary)
    .description(`${call.summary}\n\n${call.description}`)
    .optionsGroup("Inputs:");
  for (const option of options) own.addOption(option);
  own.optionsGroup("Options:");
  for (const option of commonOptions(call)) own.addOption(option);
  own.helpOption("-h, --help", "show this help").action(async (flags: CallFlags & Record<string, unknown>) => {
    const input = inputOf(flags);
    const missing = missingFrom(input);
    if (missing.length > 0) own.error(`error: ${own.name()} needs ${missing.join(", ")}. Its --help describes them.`);
    const stopped = shutdown();
    // Help needs no client, so it is loaded only here.
    if (flags.dryRun === true) await (await import("./dry-run.js")).dryRun(call, input, flags, all);
    else await (await import("./send.js")).send(call, input, flags, stopped);
  });
}

/** Adds a command for a deprecated operation, which reports the replacement. */
function addDeprecated(command: Command, { id, replacedBy, removal }: Catalogue["deprecated"][number]): void {
  const own = command.command(id, { hidden: true }).allowUnknownOption().allowExcessArguments();
  own.action(() => {
    own.error(`error: ${id} is deprecated and will be removed in ${removal}. Call ${replacedBy} instead.`);
  });
}

/** Creates the command that calls one operation. `name` is the command line that the user types. */
export function callCommand(name: string): Command {
  const command = new Command(name)
    .description("Calls one operation and prints its result as JSON.")
    .usage("<operation> [options]")
    .exitOverride();
  for (const [resource, heading] of Object.entries(catalogue.headings)) {
    command.commandsGroup(`${heading}:`);
    for (const call of catalogue.calls) if (call.resource === resource) addCall(command, call, catalogue);
  }
  for (const each of catalogue.deprecated) addDeprecated(command, each);
  return command
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (own) => own.name() })
    .addHelpText("after", `\nThe options of an operation: ${name} OPERATION --help\n\n${keys}\n\n${codes}`);
}
