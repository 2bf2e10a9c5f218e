import { ValidationError } from "./errors.js";
import { isObject, type Values } from "./values.js";

/** How far a step is: it has ended with these outputs, or its call is about to be sent and must not be repeated. */
export type StepState =
  | { readonly outputs: object }
  | {
      /** The ids that were there before the call, by which it is seen whether it happened; null where nothing tells. */
      readonly before: readonly string[] | null;
    };

/** How far a journey is: JSON, by which another process goes on with it. */
export interface JourneyState {
  readonly journey: string;
  /** The inputs, without a file. */
  readonly inputs: Readonly<Values>;
  readonly steps: Readonly<Record<string, StepState>>;
}

/** A copy that later steps do not change. */
export const copyOf = (state: JourneyState): JourneyState => JSON.parse(JSON.stringify(state));

/**
 * The state that a journey begins with.
 * @throws ValidationError for a state that is of another journey or of other inputs.
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
