import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { atPointer, type Document, escapePointer, type OperationEntry, tokensOf } from "../../contract/document.js";
import type { MockAnswer } from "../types.js";
import { describeAnswerFaults } from "../violations.js";

/** The JSON pointer of the schema that an answer of this status is held to. */
function schemaPointer(entry: OperationEntry, status: number, contentType: string): string {
  const declared = entry.operation.responses?.[status];
  const response =
    declared !== undefined && "$ref" in declared ? declared.$ref : `${entry.pointer}/responses/${status}`;
  return `${response}/content/${escapePointer(contentType)}/schema`;
}

/** Gives an answer back as it is, or a 500 that names the place where it breaks the contract. */
export type AnswerCheck = (entry: OperationEntry, answer: MockAnswer) => MockAnswer;

const checks = new WeakMap<Document, AnswerCheck>();

function build(document: Document): AnswerCheck {
  const ajv = new Ajv2020({
    ...{
      strict: false,
      meta: false,
      validateSchema: false,
      validateFormats: false,
      allErrors: true,
      ownProperties: true,
    },
  });
  ajv.addSchema(document, "contract");
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: string): ValidateFunction => {
    const known =
      validators.get(pointer) ?? ajv.compile({ $ref: `contract${encodeURI(pointer).replaceAll("%25", "%")}` });
    validators.set(pointer, known);
    return known;
  };
  return (entry, answer) => {
    const pointer = schemaPointer(entry, answer.status, answer.headers["content-type"] ?? "");
    if (atPointer(document, pointer) === undefined) return answer;
    const validate = validatorOf(pointer);
    if (validate(answer.body)) return answer;
    const faults = (validate.errors ?? []).map(({ instancePath, message = "" }) => ({
      ...{ message, path: tokensOf(instancePath), severity: "Error" },
    }));
    const reason = describeAnswerFaults(entry, answer.status, faults);
    return { status: 500, headers: { "content-type": "application/json" }, body: { message: reason }, reason };
  };
}

/** Holds answers against the contract; each schema is compiled when it is first needed, once for a document. */
export function createAnswerCheck(document: Document): AnswerCheck {
  const check = checks.get(document) ?? build(document);
  checks.set(document, check);
  return check;
}
