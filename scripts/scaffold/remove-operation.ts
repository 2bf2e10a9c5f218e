import { dirname } from "node:path";
import { parse } from "yaml";
import type { Operation } from "../api/operation.js";
import { readApi } from "../api/read-api.js";
import { lockOf, lockText, textHash } from "../check/translation-lock.js";
import { UserError } from "../cli/errors.js";
import { readWorkflows } from "../contract/arazzo.js";
import { workflowsOf } from "../contract/companion-paths.js";
import { componentsInUse } from "../contract/components-in-use.js";
import type { Document } from "../contract/document.js";
import { withJourneys } from "../contract/journeys.js";
import { methods } from "../contract/methods.js";
import { Places } from "../contract/places.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { type ContractFiles, mockDocument, readContract } from "../contract/read-contract.js";
import { Sources } from "../contract/sources.js";
import { textsOf } from "../contract/texts.js";
import { withAt } from "../contract/with-at.js";
import { without } from "../contract/yaml-edit.js";
import { Draft } from "./draft.js";
import { type Mention, mentionsOf } from "./mentions.js";
import { operationIndex, operationIndexPath } from "./operation-index.js";
import { recount } from "./recount.js";
import { errorsOf, extensionsAbout, withoutAlternative, withoutSeeds, withoutSteps } from "./references.js";
import { dropLost, lastAction } from "./translations.js";

/** The result of a removal, and the lines that a person has to edit. */
export interface Removal {
  /** The changed files. */
  files: string[];
  /** Names of the components that only the operation used. */
  components: string[];
  /** The lines that still name the operation or one of the components. */
  mentions: Mention[];
}

function operationOf(operations: readonly Operation[], id: string): Operation {
  const found = operations.find((each) => each.id === id);
  if (found !== undefined) return found;
  const [resource] = id.split(".");
  const near = operations.filter(({ tag }) => tag === resource).map((each) => each.id);
  const known = near.length > 0 ? near : [...new Set(operations.map(({ tag }) => tag))];
  throw new UserError(`The contract has no operation "${id}". Write one of its names: ${known.join(", ")}.`);
}

const isMethod = (key: string): boolean => methods.some((method) => method === key);

/**
 * The objects to remove with an operation: itself or its path, its tag, the components that only it used with the errors that
 * these show, and what other operations say about it.
 */
function lostWith(document: Document, operation: Operation): string[] {
  const [, path = "", method = ""] = tokensOf(operation.pointer);
  const isLast = !Object.keys(document.paths?.[path] ?? {}).some((key) => key !== method && isMethod(key));
  const own = isLast ? under("#/paths", path) : operation.pointer;
  const tag = (document.tags ?? []).findIndex(({ name }) => name === operation.tag);
  const rest = withAt(document, own, undefined) as Document;
  const isUsed = readApi(rest).operations.some((each) => each.tag === operation.tag);
  const [then, now] = [componentsInUse(document), componentsInUse(rest)];
  const components = [...then].filter((pointer) => !now.has(pointer));
  return [
    own,
    ...(isUsed || tag === -1 ? [] : [under("#/tags", tag)]),
    ...components,
    ...errorsOf(document, componentNames(components)),
    ...extensionsAbout(readApi(rest), operation.id),
  ];
}

/** The names of the components among pointers. */
const componentNames = (pointers: string[]): string[] =>
  pointers.filter((pointer) => pointer.startsWith("#/components/")).map((each) => tokensOf(each).at(-1) ?? "");

/** The document without the objects at pointers. The cast is safe, since the result is still an OpenAPI document. */
const documentWithout = (document: Document, lost: string[]): Document =>
  lost.reduce<unknown>((all, pointer) => withAt(all, pointer, undefined), document) as Document;

/** Removes an object from the files of a contract. The item of a path in the root may be in another file. */
function dropObject(pointer: string, document: Document, places: Places, draft: Draft): void {
  const spot = places.spotOf(pointer);
  if (spot === undefined) return;
  const { file, tokens } = spot;
  if (!pointer.startsWith("#/tags/")) {
    const inner = Object.keys(Object(atPointer(document, pointer)))[0];
    const isPath = pointer.startsWith("#/paths/") && tokens.length === 2;
    const item = isPath && inner !== undefined ? places.spotOf(under(pointer, inner)) : spot;
    draft.edit(file, (text) => without(text, tokens));
    if (item !== undefined && item.file !== file)
      draft.edit(item.file, (text) => without(text, item.tokens.slice(0, -1)));
    return;
  }
  const { name } = Object(atPointer(document, pointer));
  draft.edit(file, (text) => {
    const index = (parse(text).tags as { name: string }[]).findIndex((each) => each.name === name);
    return without(text, ["tags", index]);
  });
}

/** Removes the collections that no operation uses any more from the mock's Overlay. */
async function dropCollections(
  files: ContractFiles,
  operation: Operation,
  draft: Draft,
  sources: Sources,
): Promise<void> {
  const { mock } = files.companions.overlays;
  if (mock === undefined) return;
  const { operations, extensions } = readApi(await mockDocument(files, sources));
  const collectionOf = (each: Operation): unknown => Object(each.extensions["x-mock"]).on;
  const name = operations.filter(({ id }) => id === operation.id).map(collectionOf)[0];
  const collections = Object(Object(extensions["x-mock"]).collections);
  const isOwner = Object.values(collections).some((rule) => JSON.stringify(rule).includes(`"${name}"`));
  const isUsed = operations.some((each) => each.id !== operation.id && collectionOf(each) === name);
  const root = lastAction(files.contract.document, mock, sources, (target) => target === "#");
  if (typeof name !== "string" || isUsed || isOwner || root === undefined) return;
  draft.edit(mock, (text) => without(text, ["actions", root, "update", "x-mock", "collections", name]));
}

/** Removes an operation and everything that only it used from the files of a contract. */
export async function removeOperation(input: string, id: string): Promise<Removal> {
  const sources = new Sources();
  const contract = await readContract(input, sources);
  const { companions } = contract;
  const { document } = contract.contract;
  const operation = operationOf(readApi(document).operations, id);
  const places = new Places(document, input, sources);
  const draft = new Draft(sources);
  const lost = lostWith(document, operation);
  const components = componentNames(lost);
  const rest = documentWithout(document, lost);
  await dropCollections(contract, operation, draft, sources);
  for (const pointer of lost) dropObject(pointer, document, places, draft);
  const workflows = workflowsOf(input, sources);
  for (const file of workflows) draft.edit(file, (text) => withoutSteps(text, id));
  const now = withJourneys(rest, readWorkflows(workflows, sources));
  const texts = textsOf(now);
  const hashes = new Set([...texts.values()].map(textHash));
  for (const [name, overlay] of Object.entries(companions.overlays)) {
    dropLost(companions.documentWithJourneys, now, overlay, draft, sources);
    draft.edit(overlay, (text) => withoutAlternative(text, id));
    if (name === "mock") draft.edit(overlay, (text) => withoutSeeds(text, id, components));
    const lock = lockOf(overlay);
    if (sources.exists(lock))
      draft.edit(lock, (text) => lockText((JSON.parse(text) as string[]).filter((hash) => hashes.has(hash))));
  }
  const index = operationIndexPath(input);
  if (sources.exists(index)) draft.edit(index, () => operationIndex(readApi(rest).operations));
  const root = dirname(dirname(input));
  recount(root, readApi(rest), draft, sources);
  const files = draft.save();
  return { files, components, mentions: mentionsOf(root, operation, components, sources) };
}
