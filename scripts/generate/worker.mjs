// Plain JavaScript: on Node 20 the loader of TypeScript is not inherited by a thread.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(`../${workerData.name}.ts`);
