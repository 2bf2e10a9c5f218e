/** The bootstrap preloads this before a command that generates: hashes the toolchain before the rest of its code is loaded. */

import { toolchain } from "./toolchain.js";

toolchain();
