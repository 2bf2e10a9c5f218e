import type { Api } from "../api/api.js";
import { code } from "../contract/inline-code.js";
import { tokensOf } from "../contract/pointer.js";
import { constName, exampleCall, narrowedTo, seeAlso } from "./emit-method.js";
import { type ClientModel, inputName } from "./model.js";
import { docComment, header, literal, propertyKey } from "./text.js";
import type { TypeWriter } from "./type-text.js";
import type { UploadModel } from "./uploads.js";

/** Converts a pointer into the response body to a path in the result of the call. */
const pathIn = ({ envelope }: Api, pointer: string): readonly string[] =>
  tokensOf(pointer.slice((envelope?.data ?? "").length));

/** The method of a resource that uploads. */
export function uploadMethod(model: UploadModel, types: TypeWriter): string {
  const { create, complete, declared, keyName, verb } = model;
  const { success, failure } = declared.complete;
  const output = types.output(complete.output && { ...complete.output, isOptional: false });
  const result = `{ ${propertyKey(keyName)}: string } & ${output} & ${narrowedTo(declared.complete.status.split("/").slice(-1), success)}`;
  const comment = docComment(
    [
      `Uploads a file: calls ${code(create.verb)}, sends the file to the returned URL with PUT, and calls ${code(complete.verb)}. Resolves to`,
      `the result of the last call, with the ${code(keyName)}.`,
      "",
      "The file is read into memory and checked before anything is sent: its format, by its first bytes, and its size. It is sent to",
      "the host of the URL only, without a signature; the type of a `Blob` becomes the `Content-Type`. The requests have the",
      "time-outs and retries of calls.",
      "",
      "@throws ValidationError for a file of another format, a file that is too large, or a wrong input. Nothing was sent.",
      `@throws UploadFailedError if the status is ${failure.map(code).join(" or ")}: see \`status\`, \`reason\` and \`answer\`.`,
      "@throws ApiError if the storage or the service refuses a request, and AbortError as soon as `signal` aborts.",
      ...seeAlso(create),
      "@example",
      'import { openAsBlob } from "node:fs";',
      "",
      'const file = await openAsBlob("photo.jpg");',
      `const result = await ${exampleCall(model, verb)};`,
    ],
    "  ",
  );
  return (
    `${comment}  async ${verb}(input: ${inputName(model)}, options: UploadOptions = {}): Promise<${result}> {\n` +
    `    const { ${constName(model)}, upload } = await import("../uploads.js");\n` +
    `    return upload(this.#caller, ${constName(model)}, input, options);\n  }\n`
  );
}

/** `uploads.ts`: the data of each upload for the run time. The first upload loads it. */
export function emitUploads({ api }: Pick<ClientModel, "api">, all: readonly UploadModel[]): string {
  const constants = all.map((model) => {
    const { declared, create, complete, fixed, fileName, completeKey, limits } = model;
    const value = {
      id: `${model.resource}.${model.verb}`,
      fixed: Object.keys(fixed).length > 0 ? fixed : undefined,
      fileName,
      url: pathIn(api, declared.url),
      key: pathIn(api, declared.key),
      expiresIn: declared.expiresIn && pathIn(api, declared.expiresIn),
      completeKey,
      status: pathIn(api, declared.complete.status),
      reason: declared.complete.reason && pathIn(api, declared.complete.reason),
      success: declared.complete.success,
      limits,
    };
    const calls = `  create: ${constName(create)},\n  complete: ${constName(complete)},\n`;
    const comment = `${code(value.id)}: ${create.operation.id}, PUT, ${complete.operation.id}`;
    const text = literal(value).replace(/\}$/, `${calls}}`);
    return `${docComment([comment])}export const ${constName(model)}: Upload = ${text};\n`;
  });
  const named = all.flatMap(({ create, complete }) => [constName(create), constName(complete)]);
  return (
    `${header}import { ${[...new Set(named)].sort().join(", ")} } from "./operations.js";\n` +
    'import type { Upload } from "./runtime/upload.js";\n\nexport { upload } from "./runtime/upload.js";\n\n' +
    constants.join("\n")
  );
}
