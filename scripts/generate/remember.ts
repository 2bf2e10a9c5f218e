/** The bootstrap preloads this module, so that the toolchain is hashed before the rest of its code is loaded. */
import { toolchain } from "./toolchain.js";

toolchain();
