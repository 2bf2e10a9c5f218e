import { Command } from "commander";
import { withMock } from "../command.js";
import { document } from "./contract.js";

/** The command of the package that serves the mock. */
export const mockCommand = (name: string): Command => withMock(new Command(name), () => document);
