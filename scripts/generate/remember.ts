/** A command imports this module first, so that the toolchain is hashed before modules are loaded on demand. */
import { toolchain } from "./toolchain.js";

toolchain();
