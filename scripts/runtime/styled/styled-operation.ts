import type { CallResponse } from "../call.js";
import type { Operation } from "../operation.js";
import type { WriteForm } from "./forms.js";
import type { Style } from "./styles.js";

/** The place of an input, its name there, and its style. */
export type StyledField = readonly [place: "path" | "query" | "header" | "cookie", name: string, style: Style];

/** The inputs and the body for one media type. */
export interface ChosenBody extends Pick<StyledOperation, "fields" | "required" | "wholeBody" | "styled" | "form"> {
  /** A media type, or a range such as `image/*`. */
  readonly contentType: string;
}

/** The media types of a body that a call can choose from. */
export interface BodyChoice {
  /** Name of the input that chooses the media type. */
  readonly input: string;
  /** Media type if the input is not given; absent if the input is required. */
  readonly usual?: string;
  /** The bodies that the input can choose. Ranges come after media types. */
  readonly bodies: readonly ChosenBody[];
}

/** An operation with inputs that the plain encoding does not cover. */
export interface StyledOperation extends Operation {
  /** Present if calls choose the media type of the body. */
  readonly choice?: BodyChoice;
  /** The styled inputs by their name in the call. `fields` has the other inputs. */
  readonly styled?: Readonly<Record<string, StyledField>>;
  /** Encodes a form body. */
  readonly form?: WriteForm;
  /** Reads a response while it arrives. */
  readonly stream?: (received: CallResponse, signal: AbortSignal | undefined) => AsyncIterable<unknown>;
  /** The `Accept` header; present if the operation also declares other media types. */
  readonly accept?: string;
}
