import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { recoverFolder, replaceFolder } from "../../scripts/generate/write.js";
import { outputOf } from "./whole-output.js";

/** Writes an output a number of times, and kills its process before a step unless that is 0. Prints the number of steps. */
const [output = "", text = "", times = "1", killedBefore = "0"] = process.argv.slice(2);
let steps = 0;

const dying =
  <Arguments extends unknown[], Result>(step: (...args: Arguments) => Result) =>
  (...args: Arguments): Result => {
    steps++;
    if (steps === Number(killedBefore)) process.kill(process.pid, "SIGKILL");
    return step(...args);
  };

const { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = fs;
Object.assign(fs, {
  mkdirSync: dying(mkdirSync),
  mkdtempSync: dying(mkdtempSync),
  renameSync: dying(renameSync),
  rmSync: dying(rmSync),
  writeFileSync: dying(writeFileSync),
});
syncBuiltinESMExports();

for (let time = 0; time < Number(times); time++) {
  recoverFolder(output);
  replaceFolder(output, outputOf(`${text}${time}`));
}
process.stdout.write(String(steps));
