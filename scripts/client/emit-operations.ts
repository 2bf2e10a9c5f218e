import type { RateLimit } from "../api/extensions.js";
import { tokensOf } from "../contract/pointer.js";
import { constName } from "./emit-method.js";
import { type ClientModel, hasHeaders, isStreamed, isStyled, type OperationModel } from "./model.js";
import { docComment, header, literal, propertyKey } from "./text.js";

/** JSON pointers as paths of the run time. */
export const pathsOf = (pointers: object): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(pointers).map(([name, pointer]) => [name, tokensOf(String(pointer))]));

/** An operation's rate limit; undefined if the extension has another meaning, as it may in another vendor's document. */
function rateLimitOf({ operation }: OperationModel): RateLimit | undefined {
  const { requests, per } = operation.rateLimit ?? {};
  if (requests === undefined || !(Number.isInteger(requests) && requests > 0)) return undefined;
  return per === "second" || per === "minute" ? { requests, per } : undefined;
}

/** The operations that have a rate limit. */
export const limitedOf = ({ resources }: ClientModel): OperationModel[] =>
  resources.flatMap(({ operations }) => operations).filter((model) => rateLimitOf(model) !== undefined);

function typeNameOf(model: OperationModel): string {
  const { pagination, wait } = model;
  const names = [
    ...(pagination === undefined ? [] : ["PagedOperation"]),
    ...(wait === undefined ? [] : ["WaitOperation"]),
    ...(isStyled(model) ? ["StyledOperation"] : []),
    ...(hasHeaders(model) ? ["HeadedOperation"] : []),
  ];
  return names.length === 0 ? "Operation" : names.join(" & ");
}

/** The declared headers of the responses by their status, as code. */
function headersOf({ statuses }: OperationModel): string {
  const lines = statuses.flatMap(({ status, headers }) => {
    const entries = headers.map(
      ({ name, wireName, reader }) => `${propertyKey(name)}: [${literal(wireName)}, ${reader}]`,
    );
    return entries.length === 0
      ? []
      : [`    ${propertyKey(/xx$/i.test(status) ? "2XX" : status)}: { ${entries.join(", ")} },\n`];
  });
  return lines.length === 0 ? "" : `  headers: {\n${lines.join("")}  },\n`;
}

/** Inputs and body of a call. */
type Inputs = Pick<OperationModel, "fields" | "contentType" | "wholeBody" | "form">;

/** The inputs and the body of an operation for the run time, as a value. */
function inputsOf({ fields, contentType, wholeBody }: Inputs) {
  const required = fields.filter((field) => field.required && field.place !== "path").map(({ name }) => name);
  return {
    fields: Object.fromEntries(
      fields
        .filter(({ style }) => style === undefined)
        .map(({ name, place, wireName, comma }) => [
          name,
          [place, ...(comma || wireName !== name ? [wireName] : []), ...(comma ? ["comma"] : [])],
        ]),
    ),
    required: required.length > 0 ? required : undefined,
    contentType,
    wholeBody,
  };
}

/** The styled inputs and the form of a call, as code. */
function stylesOf({ fields, form }: Inputs): string {
  const styled = fields.flatMap(({ name, place, wireName, style }) =>
    style === undefined ? [] : [`    ${propertyKey(name)}: [${literal(place)}, ${literal(wireName)}, ${style}],\n`],
  );
  return (
    (styled.length === 0 ? "" : `  styled: {\n${styled.join("")}  },\n`) +
    (form === undefined ? "" : `  form: ${form},\n`)
  );
}

/** A value with members that are code. */
const withCode = (value: object, code: string): string => literal(value).replace(/\}$/, () => `${code}}`);

/** The bodies that a call can choose instead of the default, as code. */
function bodiesOf({ choice }: OperationModel): string {
  if (choice === undefined) return "";
  const { input, isRequired, bodies } = choice;
  const others = isRequired ? bodies : bodies.slice(1);
  const written = others.map((body) => withCode(inputsOf(body), stylesOf(body)));
  const usual = isRequired ? "" : ` usual: ${literal(bodies[0]?.contentType)},`;
  return `  choice: { input: ${literal(input)},${usual} bodies: [${written.join(", ")}] },\n`;
}

/** The members of an operation that are code. */
function codeOf(model: OperationModel): string {
  const { accept, reader } = model;
  const module = reader === "byType" ? "types" : "readers";
  const read = isStreamed(model) ? `stream: streams.${reader}` : `read: ${module}.${reader}`;
  return (
    stylesOf(model) +
    bodiesOf(model) +
    (accept === undefined ? "" : `  accept: ${literal(accept)},\n`) +
    (reader === "json" ? "" : `  ${read},\n`) +
    headersOf(model)
  );
}

/** `operations.ts`: a constant for each operation. */
export function emitOperations({ resources }: ClientModel): string {
  const constants = resources.flatMap(({ operations }) =>
    operations.map((model) => {
      const { operation, fields, pagination, wait } = model;
      const value = {
        id: operation.id,
        method: operation.method,
        path: operation.path,
        ...inputsOf(model),
        pagination: pagination && {
          page: fields.find(({ wireName }) => wireName === pagination.request.page)?.name,
          ...pathsOf(pagination.response),
        },
        wait: wait && { ...pathsOf({ status: wait.pointer }), success: wait.success, failure: wait.failure },
        repeatable: operation.retrySafe || undefined,
        rateLimit: rateLimitOf(model),
        unsigned: !operation.signed || undefined,
      };
      return (
        docComment([`\`${operation.id}\`: ${operation.method} ${operation.path}`]) +
        `export const ${constName(model)}: ${typeNameOf(model)} = ${withCode(value, codeOf(model))};\n`
      );
    }),
  );
  const text = constants.join("\n");
  const operations = resources.flatMap((resource) => resource.operations);
  const named = new Set(operations.flatMap((model) => typeNameOf(model).split(" & ")));
  const types = ["Operation", "PagedOperation", "WaitOperation"].filter((type) => named.has(type));
  const code = operations.map(codeOf).join("");
  const modules = [
    ["readers", "./runtime/readers.js"],
    ["headers", "./runtime/statuses/with-headers.js"],
    ["forms", "./runtime/styled/forms.js"],
    ["streams", "./runtime/streams/streams.js"],
    ["styles", "./runtime/styled/styles.js"],
    ["types", "./runtime/styled/by-type.js"],
  ] as const;
  const imports = [
    ...modules.flatMap(([name, path]) =>
      new RegExp(`\\b${name}\\.\\w`).test(code) ? [`import * as ${name} from "${path}";\n`] : [],
    ),
    ...(types.length > 0 ? [`import type { ${types.join(", ")} } from "./runtime/operation.js";\n`] : []),
    ...(named.has("HeadedOperation")
      ? ['import type { HeadedOperation } from "./runtime/statuses/with-headers.js";\n']
      : []),
    ...(named.has("StyledOperation")
      ? ['import type { StyledOperation } from "./runtime/styled/styled-operation.js";\n']
      : []),
  ];
  return `${header}${imports.join("")}\n${text}`;
}
