import { Command } from "commander";
import { withMock } from "../command.js";
import { document } from "./contract.js";

/** Creates the package's command that serves the mock. */
export const mockCommand = (name: string): Command => withMock(new Command(name), () => document);
