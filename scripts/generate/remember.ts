/** Loaded by the bootstrap before a command that generates: remembers the toolchain before any more of its code is loaded. */

import { toolchain } from "./toolchain.js";

toolchain();
