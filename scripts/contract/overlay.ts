import { bundle, createConfig, type Plugin, Source } from "@redocly/openapi-core";
import type { Document } from "./document.js";
import { type Format, lintFile } from "./lint-file.js";
import { isNode, listOf } from "./node.js";
import { type Action, targetsOf } from "./overlay-targets.js";
import { updatedBy } from "./overlay-updates.js";
import { under } from "./pointer.js";
import { errorAt, LintError, type Problem, problem, type SourcePlace } from "./problem.js";
import { SourceResolver } from "./source-resolver.js";
import { Sources } from "./sources.js";
import { YamlSource } from "./yaml-source.js";

/** An OpenAPI Overlay with the places of its values. */
export interface Overlay {
  actions: Action[];
  /** The place of a value in an action. */
  placeOf: (action: Action, ...tokens: string[]) => SourcePlace;
}

/** Reads the actions of an Overlay. Lint reports entries that are not actions. */
export function readOverlay(path: string, sources: Sources): Overlay {
  const source = new YamlSource(path, sources);
  const found = isNode(source.value) && Array.isArray(source.value.actions) ? source.value.actions : [];
  const actions = found.flatMap((action: unknown, index) =>
    isNode(action) && typeof action.target === "string"
      ? [{ target: action.target, update: action.update, pointer: `#/actions/${index}` }]
      : [],
  );
  return { actions, placeOf: ({ pointer }, ...tokens) => source.placeOf(under(pointer, ...tokens)) };
}

/** Reports actions without a target in the document. Implementations may ignore such actions, as Redocly's does. */
function deadTargets(document: Document, { actions, placeOf }: Overlay): Problem[] {
  return actions.flatMap((action) => {
    const say = (message: string) => [errorAt(placeOf(action, "target"), "overlay-target", message)];
    try {
      if (targetsOf(document, action).length > 0) return [];
    } catch (error) {
      return say(`"${action.target}" is not a JSONPath: ${error instanceof Error ? error.message : String(error)}`);
    }
    return say(
      `"${action.target}" matches nothing in the bundled contract, so the action would change nothing. ` +
        "Write the current path of its object, or remove the action.",
    );
  });
}

const format: Format = { name: "OpenAPI Overlay 1", key: "overlay", versions: /^1\.[012]\.\d/ };

/** Lints Overlays and checks that their targets exist. */
export async function checkOverlays(document: Document, paths: string[], sources: Sources): Promise<Problem[]> {
  const problems = await Promise.all(
    paths.map(async (path) => {
      const errors = await lintFile(path, format, sources);
      return errors.length > 0 ? errors : deadTargets(document, readOverlay(path, sources));
    }),
  );
  return problems.flat();
}

/**
 * Makes the library look for no references in a document. A bundled document has only those within it, and to look for others takes
 * longer than to apply an Overlay.
 */
const withoutReferences: Plugin = {
  id: "bundled",
  typeExtension: {
    oas3: (types) => ({ ...types, Root: { properties: {}, additionalProperties: { resolvable: false } } }),
  },
};

/** Whether the only thing that an Overlay does is to update values. */
const onlyUpdates = (overlay: unknown): boolean =>
  isNode(overlay) &&
  format.versions.test(String(overlay.overlay)) &&
  listOf(overlay.actions).every(
    (action) => isNode(action) && Object.keys(action).every((key) => ["target", "description", "update"].includes(key)),
  );

/**
 * Applies an Overlay to the bundled document. The result shares what it does not change.
 * @throws LintError if the Overlay cannot be applied.
 */
export async function applyOverlay(document: Document, overlay: string, sources = new Sources()): Promise<Document> {
  const isBundled = !sources.text(overlay).includes("$ref");
  if (isBundled && onlyUpdates(new YamlSource(overlay, sources).value)) {
    const updated = updatedBy(document, readOverlay(overlay, sources).actions);
    if (updated !== undefined) return updated;
  }
  const { bundle: changed, problems } = await bundle({
    // A copy, which the library changes.
    doc: { source: new Source(overlay, ""), parsed: structuredClone(document) },
    // The project's lint rules apply to the contract, not to the result.
    config: await createConfig({ plugins: isBundled ? [withoutReferences] : [] }),
    externalRefResolver: new SourceResolver(sources),
    overlays: [overlay],
  });
  if (problems.length > 0) throw new LintError(problems.map(problem));
  return changed.parsed as Document;
}
