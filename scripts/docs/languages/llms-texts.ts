/** The texts of `llms.txt`. Markdown. */
export interface LlmsTexts {
  host: (given: { url: string }) => string;
  /** The headers are in backticks; the guide is an address. */
  signature: (given: { headers: string[]; guide: string }) => string;
  /** The keys are in backticks. */
  mock: (given: { packageName: string; address: string; accessKey: string; secretKey: string }) => string;
  guide: string;
  guideParts: string;
  full: string;
  fullParts: string;
  openapi: string;
  openapiParts: (given: { isMarked: boolean }) => string;
  json: string;
  coverage: string;
  coverageParts: string;
  /** The heading of what a program may leave out. llmstxt.org defines the English word. */
  optional: string;
}

export const llmsTexts: Record<"en" | "ko", LlmsTexts> = {
  en: {
    host: ({ url }) => `Host: ${url}`,
    signature: ({ headers, guide }) =>
      `Signature: every request has the headers ${headers.join(", ")}; [worked out](${guide}) in the guide`,
    mock: ({ packageName, address, accessKey, secretKey }) =>
      `Mock: \`npm run mock\`, or \`npx ${packageName} mock\`, listens on ${address} and accepts the access key ${accessKey} with the secret key ${secretKey}`,
    guide: "Guide",
    guideParts: "keys, the first call, the signature worked out, errors, paging, waiting, limits, journeys",
    full: "Everything in one file",
    fullParts: "the guide and every operation",
    openapi: "OpenAPI document",
    openapiParts: ({ isMarked }) =>
      isMarked ? "the whole contract, in which every claim that is not certain is marked" : "the whole contract",
    json: "OpenAPI document as JSON",
    coverage: "Coverage",
    coverageParts: "what is proven of each operation and response",
    optional: "Optional",
  },
  ko: {
    host: ({ url }) => `호스트: ${url}`,
    signature: ({ headers, guide }) => `서명: 모든 요청에 필요한 헤더 ${headers.join(", ")} ([서명 만들기](${guide}))`,
    mock: ({ packageName, address, accessKey, secretKey }) =>
      `Mock 서버: \`npm run mock\` 또는 \`npx ${packageName} mock\`, 기본 주소 ${address}, Access Key ${accessKey}, Secret Key ${secretKey}`,
    guide: "가이드",
    guideParts: "인증키, 첫 호출, 서명 만들기, 오류, 페이지네이션, 작업 완료 대기, 호출 제한, 작업 흐름",
    full: "전체 내용",
    fullParts: "가이드와 모든 오퍼레이션을 파일 하나로",
    openapi: "OpenAPI 문서",
    openapiParts: ({ isMarked }) =>
      isMarked ? "영어로 작성된 전체 명세, 확실하지 않은 내용에는 표시가 있음" : "영어로 작성된 전체 명세",
    json: "OpenAPI 문서(JSON)",
    coverage: "검증 범위",
    coverageParts: "오퍼레이션과 응답별로 증명된 것",
    optional: "Optional",
  },
};
