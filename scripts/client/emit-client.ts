import { commonInputs, ownInputs } from "./common-inputs.js";
import { isConnected } from "./connection.js";
import { resourceFile } from "./emit.js";
import { hasDeprecations } from "./emit-deprecations.js";
import { constName } from "./emit-method.js";
import { limitedOf } from "./emit-operations.js";
import { type ClientModel, isStreamed } from "./model.js";
import { docComment, header, literal } from "./text.js";
import { type ClientTypes, createTypeWriter } from "./type-text.js";

const hasStreams = ({ resources }: ClientModel): boolean =>
  resources.some(({ operations }) => operations.some(isStreamed));

/** The inputs of `client.in()`, and the type of the client that it returns. */
function inputsOf(model: ClientModel, texts: Pick<ClientTypes, "texts">) {
  const types = createTypeWriter(texts);
  const { className } = model;
  const all = commonInputs(model);
  if (all.length === 0) return undefined;
  const fields = all.map(({ name, fields }) => {
    const written = fields.flatMap(({ type, takesNumbers }) => [
      types.write(type),
      ...(takesNumbers ? ["number"] : []),
    ]);
    const [description = ""] = fields.map((field) => field.description?.trim() ?? "");
    return `${docComment([description], "  ")}  ${name}: ${[...new Set(written)].join(" | ")};\n`;
  });
  const own = ownInputs(model).map(([name, calls]) => `  ${name}: { ${calls.join("; ")} };\n`);
  const names = Object.fromEntries(all.map(({ name }) => [name, true]));
  const first = all[0]?.name ?? "";
  return {
    models: types.named(),
    before:
      `const commonInputs: Readonly<Record<keyof CommonInputs, true>> = ${literal(names)};\n\n` +
      `/** Inputs that \`client.in()\` adds to every call that has them in its path. */\nexport interface CommonInputs {\n${fields.join("")}}\n\n` +
      `/** Inputs of these names that a call has outside of its path. They are still given to the call. */\n` +
      `interface OwnInputs {\n${own.join("")}}\n\n` +
      `/** A client whose calls already have some inputs; \`http\` is unchanged. */\n` +
      `export type ${className}In<Names extends keyof CommonInputs> = {\n` +
      `  readonly [Name in Exclude<keyof ${className}, "http" | "in" | "withOptions">]: ResourceIn<${className}[Name], Names, Name extends keyof OwnInputs ? OwnInputs[Name] : Record<never, never>>;\n} & {\n` +
      `  readonly http: Http<paths>;\n` +
      `  in<More extends Exclude<keyof CommonInputs, Names>>(inputs: Pick<CommonInputs, More>): ${className}In<Names | More>;\n` +
      `  withOptions(options: DerivedOptions): ${className}In<Names>;\n};\n\n`,
    method:
      docComment(
        [
          "A client whose calls already have these inputs, so that they cannot be given again.",
          "",
          "@throws ValidationError for an input that is unknown or has no value; a call throws it if one is given again.",
          "@example",
          `const there = client.in({ ${first} });`,
        ],
        "  ",
      ) +
      `  in<Names extends keyof CommonInputs>(inputs: Pick<CommonInputs, Names>): ${className}In<Names> {\n` +
      "    const connection = withInputs(this.#connection, inputs, commonInputs);\n" +
      "    // The cast: the run time adds the inputs that the type leaves out.\n" +
      `    return new ${className}(connection, this.#validator) as object as ${className}In<Names>;\n  }\n`,
  };
}

/** The imports of `client.ts`. `limited` are the constants of the operations that have a rate limit. */
function importsOf(model: ClientModel, limited: readonly string[], inputs: ReturnType<typeof inputsOf>): string {
  const { resources } = model;
  const isSecured = model.connection.security !== undefined;
  const callerImports = isConnected(model.connection)
    ? [
        `import { callerOf${isSecured ? ", type ClientOptions" : ""} } from "./connection.js";`,
        'import type { Caller } from "./runtime/connect.js";',
      ]
    : ['import { type Caller, callerOf } from "./runtime/connect.js";'];
  return [
    'import { definition } from "./definition.js";',
    ...(inputs && inputs.models.length > 0 ? [`import type { ${inputs.models.join(", ")} } from "./models.js";`] : []),
    ...(limited.length > 0 ? [`import { ${[...limited].sort().join(", ")} } from "./operations.js";`] : []),
    ...resources.map((resource) => `import { ${resource.className} } from "${resourceFile(resource)}";`),
    'import type { CallValidator } from "./runtime/call-validator.js";',
    ...callerImports,
    'import { createHttp, type Http } from "./runtime/http.js";',
    ...(inputs ? ['import { type ResourceIn, withInputs } from "./runtime/inputs.js";'] : []),
    isSecured
      ? 'import type { DerivedOptions } from "./runtime/options.js";'
      : 'import type { ClientOptions, DerivedOptions } from "./runtime/options.js";',
    ...(hasStreams(model) ? ['import { withChangedStreams, withStreams } from "./runtime/streams/streams.js";'] : []),
    'import type { paths } from "./types.js";',
  ].join("\n");
}

/** `client.ts`: the class that users construct. */
export function emitClient(model: ClientModel, types: Pick<ClientTypes, "texts">): string {
  const { className, packageName, api, resources } = model;
  const limited = limitedOf(model).map(constName);
  const inputs = inputsOf(model, types);
  const isStreaming = hasStreams(model);
  const comment = docComment([
    `Client of the ${api.title}, version ${api.version} of its contract.`,
    "",
    "@example",
    `import { ${className} } from "${packageName}";`,
    "",
    `const client = new ${className}();`,
  ]);
  const fields = resources.map(
    (resource) =>
      `${docComment([resource.description?.trim() ?? ""], "  ")}  readonly ${resource.name}: ${resource.className};\n`,
  );
  const made = resources.map((resource) => `    this.${resource.name} = new ${resource.className}(connection);\n`);
  const warns = hasDeprecations(model);
  const httpArguments = [
    ...(limited.length > 0 || warns ? [`[${limited.join(", ")}]`] : []),
    ...(warns ? ['() => import("./deprecations.js")'] : []),
  ];
  return (
    `${header}${importsOf(model, limited, inputs)}\n\n${inputs?.before ?? ""}${comment}export class ${className} {\n` +
    "  readonly #connection: Caller;\n  readonly #validator: CallValidator | undefined;\n" +
    "  /** The plain openapi-fetch client over the same transport: every path of the contract, with signed requests. */\n" +
    `  readonly http: Http<paths>;\n${fields.join("")}\n` +
    "  /**\n   * @throws ValidationError for an option that is unknown or unusable.\n" +
    "   * @throws CredentialsError for a malformed key pair, and for one in a browser page. A missing one is reported by the\n" +
    "   * first call.\n   */\n" +
    "  constructor(options?: ClientOptions);\n  /** @internal */\n" +
    "  constructor(options: Caller | ClientOptions, validator: CallValidator | undefined);\n" +
    "  constructor(options: Caller | ClientOptions = {}, validator?: CallValidator) {\n" +
    `    const connection = callerOf(definition, ${isStreaming ? "withStreams(options)" : "options"}, validator);\n` +
    "    this.#connection = connection;\n    this.#validator = validator;\n" +
    `    const http = createHttp<paths>(${["connection", ...httpArguments].join(", ")});\n` +
    `    this.http = validator?.http(http) ?? http;\n${made.join("")}  }\n\n` +
    docComment(
      [
        "A client with other options that shares the keys, the clock and the rate limits of this one. Other options stay unchanged.",
        "",
        "@throws ValidationError for an option that is unknown, unusable or shared.",
        "@example",
        "const patient = client.withOptions({ timeout: 120_000, maxRetries: 5 });",
      ],
      "  ",
    ) +
    `  withOptions(options: DerivedOptions): ${className} {\n` +
    `    return new ${className}(this.#connection.withOptions(${isStreaming ? "withChangedStreams(options)" : "options"}), this.#validator);\n  }\n` +
    `${inputs === undefined ? "" : `\n${inputs.method}`}}\n`
  );
}
