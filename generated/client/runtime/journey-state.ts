import { ValidationError } from "./errors.js";
import { isObject, type Values } from "./values.js";

/**
 * The state of a step: it has ended with these outputs, or its call, which must not be repeated, is about to be sent.
 */
export type StepState =
  | { readonly outputs: object }
  | {
      /** The ids before the call, which show later whether it was carried out; null if nothing can show it. */
      readonly before: readonly string[] | null;
    };

/** The state of a journey as JSON, with which another process can continue it. */
export interface JourneyState {
  readonly journey: string;
  /** The inputs, except files. */
  readonly inputs: Readonly<Values>;
  readonly steps: Readonly<Record<string, StepState>>;
}

/** A copy that later steps do not change. */
export const copyOf = (state: JourneyState): JourneyState => JSON.parse(JSON.stringify(state));

/**
 * The initial state of a journey.
 * @throws ValidationError if `resume` is the state of another journey or of other inputs.
 */
export function firstState(journey: string, given: object, resume: JourneyState | undefined): JourneyState {
  const { file: _, ...inputs }: Values = { ...given };
  const state = copyOf({ journey, inputs, steps: {} });
  if (resume === undefined) return state;
  if (!isObject(resume) || !isObject(resume.inputs) || !isObject(resume.steps) || resume.journey !== journey)
    throw new ValidationError(`The option resume is not a state of ${journey}: pass the value that onState received.`);
  const names = Object.keys({ ...state.inputs, ...resume.inputs });
  const other = names.find((name) => JSON.stringify(state.inputs[name]) !== JSON.stringify(resume.inputs[name]));
  if (other !== undefined)
    throw new ValidationError(`The option resume is a state of ${journey} with another ${other}.`);
  return copyOf(resume);
}
