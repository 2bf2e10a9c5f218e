import type { ParameterPlace } from "../../api/operation.js";

/** The limits of a value, as in JSON Schema. */
interface Limits {
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** The control of a form for a value of a schema. */
export type Control =
  | ({ kind: "text"; pattern?: string } & Limits)
  | ({ kind: "number"; whole: boolean } & Limits)
  | ({ kind: "choice"; values: readonly unknown[] } & Limits)
  | ({ kind: "list"; item: Control; unique?: boolean } & Limits)
  | { kind: "object"; fields: Field[] }
  | { kind: "oneOf"; options: Alternative[] }
  | { kind: "json" };

/** A named value of a form. */
export interface Field {
  name: string;
  required: boolean;
  control: Control;
}

/** One of the alternatives of a value. */
export interface Alternative {
  name: string;
  control: Control;
}

/** A parameter of an operation, with the value of its sample call. */
export interface RunParameter extends Field {
  in: ParameterPlace;
  style: string;
  explode: boolean;
  value?: unknown;
}

/** The source of another call's input: an input of this call, or a pointer into its response. */
export type Origin = { input: string } | { pointer: string };

/** The job of an operation: where its status is read, and which statuses end it. */
export interface RunJob {
  /** The operation that reads the status. */
  operation: string;
  /** Its path parameters, by name. */
  from: Record<string, Origin>;
  /** JSON pointer to the status in its response. */
  status: string;
  success: readonly string[];
  failure: readonly string[];
}

/** An operation as the page calls it. */
export interface RunOperation {
  title: string;
  method: string;
  /** With the server's path in front. */
  path: string;
  signed: boolean;
  parameters: RunParameter[];
  body?: { type: string; required: boolean; control: Control; examples: { name: string; value: unknown }[] };
  job?: RunJob;
}

/** A value of a step: an expression of Arazzo, or a value with expressions in it. */
export interface RunValue {
  in: string;
  name: string;
  value: unknown;
}

/** One step of a journey. */
export interface RunStep {
  id: string;
  operation: string;
  description?: string;
  values: RunValue[];
  conditions: string[];
  /** Pointers into the response, by name. */
  outputs: Record<string, string>;
  /** The file that is sent before this step, to the URL at a pointer into the response of another. */
  upload?: { step: string; url: string; side: number; name: string };
}

/** A journey that is clicked through. */
export interface RunJourney {
  title: string;
  inputs: (Field & { value?: unknown })[];
  steps: RunStep[];
}

/** All data of the API that the page needs, as JSON. */
export interface RunData {
  /** Address of the frame with the mock, relative to the page. */
  frame: string;
  /** The headers of the computed signature. */
  signature?: { timestamp: string; accessKey: string; signature: string };
  /** Headers of every request. */
  headers: Readonly<Record<string, string>>;
  operations: Record<string, RunOperation>;
  journeys: Record<string, RunJourney>;
  /** The known errors, by status and code. */
  errors: Record<string, { meaning: string; remedy: string }>;
  texts: Record<string, string>;
}
