import { run } from "./cli/errors.js";
import { verifyCommand } from "./verify/command.js";

await run(() => verifyCommand());
