import { run } from "./cli/errors.js";
import { verifyCommand } from "./verify/repository.js";

run(async () => void (await verifyCommand().parseAsync()));
