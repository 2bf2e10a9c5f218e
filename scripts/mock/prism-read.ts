import type { Operation, Response } from "../api/operation.js";
import { sliceOf } from "../api/slice-document.js";
import type { Document } from "../contract/document.js";
import { memoized } from "../contract/memoized.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";
import { bare } from "./bare.js";
import { withFinalResponses, withSoundExamples } from "./prism-examples.js";
import { importPrism } from "./prism-import.js";
import { readable } from "./prism-readable.js";
import { hasLargeResponse } from "./unread-schemas.js";
import { withoutUnread } from "./without-unread.js";

/** An operation as Prism reads it: a list of one. */
export type ReadOperation = Awaited<ReturnType<typeof readOperation>>;

type ReadResponse = Awaited<ReturnType<typeof readPart>>[number]["responses"][number];

/**
 * Makes equal schemas the same object: Prism compiles each object once, but reads a copy for each response that shares
 * a schema.
 */
function shareSchemas<Schema>(contents: { schema?: Schema }[]): void {
  const shared = new Map<string, Schema>();
  for (const content of contents) {
    if (content.schema === undefined) continue;
    const key = JSON.stringify(content.schema, (name, value) => (name === "x-stoplight" ? undefined : value));
    content.schema = shared.get(key) ?? content.schema;
    shared.set(key, content.schema);
  }
}

/** A document with the dialect of OpenAPI 3.1, since Prism uses another one if a document names none that it knows. */
const withDialect = (document: Document): Document =>
  document.openapi.startsWith("3.0")
    ? document
    : { ...document, jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" };

/** Reads an operation with some of its responses, which are all that the document declares for it. */
async function readPart(document: Document, operation: Operation) {
  const { getHttpOperationsFromSpec } = await importPrism();
  const found = await getHttpOperationsFromSpec(withDialect(sliceOf(withoutUnread(document, operation), operation)));
  const read = found.map((each) => ({ ...each, responses: withSoundExamples(each.responses, operation) }));
  const contents = read.flatMap(({ responses }) => responses.flatMap(({ contents = [] }) => contents));
  shareSchemas(contents);
  for (const { examples = [] } of contents)
    for (const example of examples) if ("value" in example) example.value = bare(example.value);
  return read;
}

/** Reads a response in an operation that has nothing else. */
async function readResponse(document: Document, operation: Operation, response: Response): Promise<ReadResponse[]> {
  // No operation of a document has such a path.
  const path = `${operation.path}#`;
  const pointer = under("#/paths", path, tokensOf(operation.pointer).at(-1) ?? "");
  const declared = { responses: { [response.status]: { $ref: response.pointer } } };
  const whole = withAt(document, pointer, declared) as Document; // The cast is safe, since it is a document with one more operation.
  const read = await readPart(whole, { ...operation, path, pointer, body: undefined, responses: [response] });
  return read.flatMap(({ responses }) => responses);
}

type ReadShared = (operation: Operation, response: Response) => Promise<ReadResponse[]>;

/** Reads the responses that operations share once, since each takes Prism as long as the rest of an operation. */
function createResponseReader(document: Document): ReadShared {
  const known = new Map<string, Promise<ReadResponse[]>>();
  return (operation, response) => {
    const key = JSON.stringify([response.pointer, response.status, operation.method === "HEAD"]);
    const read = known.get(key) ?? readResponse(document, operation, response);
    known.set(key, read);
    return read;
  };
}

/** The responses of an operation that are components. With a recursive schema, one refers to other parts of its operation. */
const sharedBy = (operation: Operation): Response[] =>
  hasLargeResponse(operation)
    ? []
    : operation.responses.filter(({ pointer }) => pointer.startsWith("#/components/responses/"));

async function readOperation(document: Document, operation: Operation, readShared: ReadShared) {
  const pointer = under(operation.pointer, "responses");
  const shared = sharedBy(operation);
  const rest = shared.reduce<unknown>((left, { status }) => withAt(left, under(pointer, status), undefined), document);
  const [own, responses] = await Promise.all([
    // The cast is safe, since it is a document with fewer responses.
    readPart(rest as Document, {
      ...operation,
      responses: operation.responses.filter((each) => !shared.includes(each)),
    }),
    Promise.all(shared.map((response) => readShared(operation, response))),
  ]);
  const order = Object.keys(Object(atPointer(document, pointer)));
  const placeOf = ({ code }: ReadResponse) => order.indexOf(code);
  return own.map((each) => ({
    ...each,
    // Prism would send requests to an operation's callbacks.
    callbacks: [],
    request: readable(each, operation),
    responses: withFinalResponses(
      [...each.responses, ...responses.flat()].toSorted((one, other) => placeOf(one) - placeOf(other)),
    ),
  }));
}

/** Reads operations for Prism once for all mocks of a document, since reading takes long. */
export const readerOf = memoized((document: Document) => {
  const readShared = createResponseReader(document);
  return memoized((operation: Operation) => readOperation(document, operation, readShared));
});
