// CommonJS, because V8 keeps the compiled code of scripts, and not of ECMAScript modules on Node 20.
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const { Script } = require("node:vm");

const parameters = "exports, require, module, __filename, __dirname, compiled";

function readIfPresent(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes the code that V8 has compiled of a script. */
function keep({ script, cache }) {
  try {
    const work = `${cache}.${process.pid}`;
    writeFileSync(work, script.createCachedData());
    renameSync(work, cache);
  } catch {
    // The folder may be read-only.
  }
}

/**
 * Loads a program from the folder that `compile.mjs` made. V8 compiles a function when it is called. What it compiled is kept for
 * the next process: at the end of this one, and before the first response of a thread.
 */
module.exports = function loadProgram(folder, program) {
  const before = process.cpuUsage();
  const unkept = [];

  function load(filename, name, encoding = "utf8") {
    const text = `(function (${parameters}) {${readFileSync(filename, encoding)}\n})`;
    // V8 accepts only what the same version with the same flags has compiled.
    const cache = join(folder, `${program}.${name}.${cachedDataVersionTag()}`);
    const cachedData = readIfPresent(cache);
    const script = new Script(text, { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) unkept.push({ script, cache });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename), compiled);
    return module.exports;
  }

  function keepCode() {
    // A process that works for less than 0.4 seconds uses little of its code.
    if (process.cpuUsage(before).user > 400_000) unkept.splice(0).forEach(keep);
  }

  const toolchain = readIfPresent(join(folder, "toolchain.json"));
  const compiled = {
    folder,
    toolchain: toolchain && JSON.parse(toolchain),
    load,
    keepCode,
    // A script cannot import, but this module can.
    import: (url) => import(url),
  };
  process.once("exit", keepCode);
  return load(join(folder, `${program}.code.cjs`), "code", "latin1");
};
