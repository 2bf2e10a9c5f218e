// A process with only a mock. It replies to each message with its memory after a garbage collection.
import { createMock } from "../mock/mock.js";
import { memoryMeter } from "./child.js";
import { document } from "./mock-calls.js";

const memory = memoryMeter();
const { url } = await createMock({ document }).listen();
process.on("message", () => process.send?.({ url, ...memory() }));
process.on("disconnect", () => process.exit());
