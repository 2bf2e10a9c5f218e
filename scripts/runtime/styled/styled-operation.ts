import type { CallResponse } from "../call.js";
import type { Operation } from "../operation.js";
import type { WriteForm } from "./forms.js";
import type { Style } from "./styles.js";

/** The place of an input, its name there, and the style in which it is written. */
export type StyledField = readonly [place: "path" | "query" | "header" | "cookie", name: string, style: Style];

/** Inputs and body of a call with one media type. */
export interface ChosenBody extends Pick<StyledOperation, "fields" | "required" | "wholeBody" | "styled" | "form"> {
  /** A media type, or a range such as `image/*`. */
  readonly contentType: string;
}

/** The media types of a body. */
export interface BodyChoice {
  /** The input that chooses. */
  readonly input: string;
  /** What is sent where it is not given; absent if it has to be. */
  readonly usual?: string;
  /** What is sent where it is given; ranges are behind types. */
  readonly bodies: readonly ChosenBody[];
}

/** An operation with inputs that the plain encoding does not cover. */
export interface StyledOperation extends Operation {
  /** Where calls choose the media type of the body. */
  readonly choice?: BodyChoice;
  /** These inputs by their name in the call; `fields` has the others. */
  readonly styled?: Readonly<Record<string, StyledField>>;
  /** Writes a body that is a form. */
  readonly form?: WriteForm;
  /** Reads a response while it arrives. */
  readonly stream?: (received: CallResponse, signal: AbortSignal | undefined) => AsyncIterable<unknown>;
  /** The media types that are asked for, where the operation has responses of others too. */
  readonly accept?: string;
}
