// A process of its own, whose memory is the mock's alone: tells it after each garbage collection that it is asked for.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMock } from "../mock/mock.js";
import { document } from "./mock-calls.js";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const mock = createMock({ document });
const { url } = await mock.listen();
process.on("message", () => {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ url, heapUsed, rss, requests: mock.requests.length });
});
process.on("disconnect", () => process.exit());
