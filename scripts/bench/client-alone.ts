// A process that reads a document and writes its types and its client, as the pipeline does, and nothing else.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadContract } from "../contract/load.js";

async function main([input = "", output = ""]: string[]): Promise<void> {
  const { document } = await loadContract(input);
  const { generateClient, readClient } = await import("../client/client-files.js");
  const { generateTypes } = await import("../client/types.js");
  const { codeIn } = await import("../generate/toolchain.js");
  const { vendored } = await import("../client/vendored.js");
  const model = readClient(document);
  const files = generateClient(model, generateTypes(model), { code: codeIn("runtime"), vendored: vendored() });
  for (const [path, text] of Object.entries(files)) {
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

void main(process.argv.slice(2));
