import { type ConstraintWords, englishConstraints } from "../../client/text.js";
import { code } from "../markdown.js";

/** The texts of an operation as Markdown, and of the index for language models. Markdown. */
export interface MarkdownTexts {
  server: (given: { url: string }) => string;
  /** The headers of the signature, in backticks, and the address of the guide. */
  signed: (given: { headers: string[]; guide: string }) => string;
  parameterColumns: [name: string, place: string, type: string, required: string, description: string];
  fieldColumns: [name: string, type: string, required: string, description: string];
  yes: string;
  no: string;
  required: string;
  optional: string;
  parameters: string;
  body: string;
  responses: string;
  errors: string;
  samples: string;
  example: string;
  deprecated: string;
  arrayOf: (given: { items: string }) => string;
  either: (given: { types: string[] }) => string;
  default: (given: { value: string }) => string;
  /** In a table, in place of a limit that a table would change. */
  limitBelow: string;
  /** Before these limits. */
  limits: string;
  /** The heading of all schemas. */
  schemas: string;
  /** The heading of one. */
  schema: (given: { name: string }) => string;
  /** After a table that leaves out the fields of the schemas in its types. */
  schemaSections: string;
  /** Errors that every operation may return, by their statuses, with the address of the errors. */
  sharedErrors: (given: { statuses: string[]; errors: string; hasOwn: boolean }) => string;
  constraints: ConstraintWords;
}

export const markdownTexts: Record<"en" | "ko", MarkdownTexts> = {
  en: {
    server: ({ url }) => `Server: ${url}`,
    signed: ({ headers, guide }) => `Signed with the headers ${headers.join(", ")}, as [the guide](${guide}) shows.`,
    parameterColumns: ["Parameter", "In", "Type", "Required", "Description"],
    fieldColumns: ["Field", "Type", "Required", "Description"],
    yes: "yes",
    no: "no",
    required: "required",
    optional: "optional",
    parameters: "Parameters",
    body: "Body",
    responses: "Responses",
    errors: "Errors",
    samples: "Samples",
    example: "Example:",
    deprecated: "Deprecated.",
    arrayOf: ({ items }) => `array of ${items}`,
    either: ({ types }) => types.join(" or "),
    default: ({ value }) => `Default: ${value}.`,
    limitBelow: "One limit is below the table.",
    limits: "Limits:",
    schemas: "Schemas",
    schema: ({ name }) => `Schema ${code(name)}`,
    schemaSections: "The fields of a schema that is named as a type are in the section of that schema.",
    sharedErrors: ({ statuses, errors, hasOwn }) =>
      `${hasOwn ? "Besides, like" : "Like"} every operation, it can return [the errors](${errors}) of HTTP ${statuses.join(", ")} that the guide lists.`,
    constraints: englishConstraints,
  },
  ko: {
    server: ({ url }) => `서버: ${url}`,
    signed: ({ headers, guide }) => `서명 헤더: ${headers.join(", ")} ([서명 방법](${guide}))`,
    parameterColumns: ["파라미터", "위치", "타입", "필수", "설명"],
    fieldColumns: ["필드", "타입", "필수", "설명"],
    yes: "예",
    no: "아니요",
    required: "필수",
    optional: "선택",
    parameters: "파라미터",
    body: "요청 바디",
    responses: "응답",
    errors: "오류",
    samples: "예제 코드",
    example: "예시:",
    deprecated: "Deprecated",
    arrayOf: ({ items }) => `${items} 배열`,
    either: ({ types }) => types.join(" 또는 "),
    default: ({ value }) => `기본값: ${value}.`,
    limitBelow: "제한 하나는 표 아래에 있습니다.",
    limits: "제한:",
    schemas: "스키마",
    schema: ({ name }) => `스키마 ${code(name)}`,
    schemaSections: "타입에 이름이 있는 스키마의 필드는 그 스키마의 항목에 있습니다.",
    sharedErrors: ({ statuses, errors, hasOwn }) =>
      `${hasOwn ? "그 밖에 모든" : "모든"} 오퍼레이션과 마찬가지로 HTTP ${statuses.join(", ")} [오류](${errors})가 반환될 수 있습니다.`,
    constraints: {
      atLeast: (bound) => `${bound} 이상`,
      moreThan: (bound) => `${bound} 초과`,
      atMost: (bound) => `${bound} 이하`,
      lessThan: (bound) => `${bound} 미만`,
      between: (least, most) => `${least}~${most}`,
      names: {
        range: "범위",
        multipleOf: "배수",
        length: "길이",
        items: "개수",
        pattern: "패턴",
        format: "형식",
        always: "고정값",
        oneOf: "가능한 값",
      },
      eachOnce: "중복 없음.",
      eachItem: (constraint) => `각 항목의 ${constraint}`,
    },
  },
};
