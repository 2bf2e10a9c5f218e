import { atPointer, under } from "../contract/pointer.js";
import type { Api } from "./api.js";

/** Whether the object at a pointer has an `x-provenance`. */
export const isMarked = ({ document }: Pick<Api, "document">, pointer: string): boolean =>
  atPointer(document, under(pointer, "x-provenance")) !== undefined;
