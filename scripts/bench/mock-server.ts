// A process of its own, whose memory is the mock's alone: tells it after each garbage collection that it is asked for.
import { createMock } from "../mock/mock.js";
import { memoryMeter } from "./child.js";
import { document } from "./mock-calls.js";

const memory = memoryMeter();
const { url } = await createMock({ document }).listen();
process.on("message", () => process.send?.({ url, ...memory() }));
process.on("disconnect", () => process.exit());
