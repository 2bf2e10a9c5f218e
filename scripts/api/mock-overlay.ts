import type { Document } from "../contract/document.js";
import { applyOverlay } from "../contract/overlay.js";
import type { Sources } from "../contract/sources.js";
import type { Api } from "./api.js";
import { overlayPlaces, type PlaceOf } from "./overlay-places.js";

/** The mock's Overlay of a contract. */
export interface MockOverlay {
  path: string;
  /** The contract with the Overlay. */
  document: Document;
  placeOf: PlaceOf;
}

/**
 * Reads and applies the mock's Overlay.
 * @throws LintError if it cannot be applied.
 */
export const readMockOverlay = async (api: Api, path: string, sources: Sources): Promise<MockOverlay> => ({
  path,
  document: await applyOverlay(api.document, path, sources),
  placeOf: overlayPlaces(api, path, sources),
});
