import { labelsIn } from "../redoc/translated-labels.js";
import { headTexts } from "./head-texts.js";
import { type Amount, joinParts, type Language, type MediaLimits } from "./language.js";
import { llmsTexts } from "./llms-texts.js";
import { markdownTexts } from "./markdown-texts.js";
import { runTexts } from "./run-texts.js";

// The form of most particles depends on the sound before them: after an inserted name, use only those with a single form.

const number = (value: number): string => value.toLocaleString("ko");

const units: Record<string, string> = { byte: "바이트", second: "초", minute: "분", hour: "시간" };
const parts: Record<string, string> = { gateway: "게이트웨이", service: "서비스" };
const kinds: Record<string, string> = { video: "영상", image: "이미지" };

const amount = ({ amount, unit }: Amount<string>): string => `${number(amount)}${units[unit] ?? ` ${unit}`}`;

const limit = ({ requests, per }: { requests: number; per: string }): string =>
  `${units[per] ?? per}당 ${number(requests)}회`;

function heights({ minHeight, maxHeight }: MediaLimits): string | undefined {
  if (minHeight !== undefined && maxHeight !== undefined) return `세로 ${number(minHeight)}~${number(maxHeight)}픽셀`;
  if (minHeight !== undefined) return `세로 ${number(minHeight)}픽셀 이상`;
  return maxHeight === undefined ? undefined : `세로 ${number(maxHeight)}픽셀 이하`;
}

function accepts(limits: MediaLimits): string {
  const { formats, minPixels, size, duration } = limits;
  return joinParts("; ", [
    formats.join(", "),
    heights(limits),
    minPixels === undefined ? undefined : `가로와 세로 각각 ${number(minPixels)}픽셀 이상`,
    size === undefined ? undefined : `최대 ${amount(size)}`,
    duration === undefined ? undefined : `최대 ${amount(duration)}`,
  ]);
}

const retryEffects: Record<string, string> = {
  duplicate: "같은 요청을 다시 보내면 중복 생성될 수 있습니다.",
  refused: "첫 요청이 성공했다면 두 번째 요청은 거부될 수 있습니다.",
  rerun: "같은 요청을 다시 보내면 작업이 한 번 더 시작될 수 있습니다.",
};

/** Korean, with the vocabulary of the vendor's pages: `openapi/overlays/ko.yaml` has a glossary. */
export const ko: Language = {
  tag: "ko",
  name: "한국어",

  behaviour: {
    removal: ({ month, replacement }) =>
      `**Deprecated:** ${month}에 삭제가 예고되었습니다.${replacement === undefined ? "" : ` 대체 오퍼레이션: ${replacement}`}`,
    rateLimit: (given) => `**호출 제한:** ${limit(given)}`,
    requires: ({ requirements }) => `**선행 조건:** ${requirements.join(" ")}`,
    requirement: ({ operation, status, note }) => {
      if (status !== undefined)
        return `${operation}의 상태가 ${status}에 도달해야 합니다.${note === undefined ? "" : ` ${note}`}`;
      return note === undefined ? `먼저 ${operation} 호출이 필요합니다.` : `${operation}: ${note}`;
    },
    statuses: (given) => {
      const names = { pending: "진행 중", success: "성공", failure: "실패" };
      const found = (["pending", "success", "failure"] as const).filter((kind) => given[kind].length > 0);
      return `**상태:** ${found.map((kind) => `${names[kind]} ${given[kind].join(", ")}`).join("; ")}`;
    },
    transitions: ({ steps }) =>
      `**상태 전이:** ${steps.map(({ from, to }) => `${from} → ${to.join(" 또는 ")}`).join("; ")}`,
    startedBy: ({ operations }) => `**시작:** ${operations.join(", ")}`,
    cancelledBy: ({ operations }) => `**취소:** ${operations.join(", ")}`,
    waiter: ({ method }) => `**클라이언트:** ${method} 메서드로 끝날 때까지 기다립니다.`,
    upload: ({ method, complete }) =>
      `**클라이언트:** ${method} 메서드가 이 호출, URL로의 파일 전송(PUT), ${complete} 호출까지 모두 처리합니다.`,
    repeatable: ({ isSafe, effect }) =>
      `**안전한 재시도:** ${isSafe ? "가능" : "불가"}.${effect === undefined ? "" : ` ${retryEffects[effect] ?? ""}`}`,
    lookup: ({ list }) => `**응답을 받지 못한 경우:** ${list} 목록에 새 항목이 있으면 호출이 실행된 것입니다.`,
    mediaLimits: (limits) => `**지원하는 ${kinds[limits.kind] ?? limits.kind}:** ${accepts(limits)}`,
  },

  provenance: {
    heading: "내용의 신뢰도",
    text: "네이버 클라우드 문서에서 그대로 가져오지 않은 내용에는 다음 표시와 이유가 붙어 있습니다. 표시가 없는 내용은 오퍼레이션에 표시된 출처 문서에 있습니다.",
    certainty: { inferred: "추정", contradictory: "내용 불일치", "not-visible": "확인 불가", verified: "확인됨" },
    verified: ({ date }) => `${date} 확인됨`,
    meaning: {
      inferred: "문서에 없는 내용입니다. 예시 또는 같은 게이트웨이를 쓰는 다른 서비스에서 추론했습니다.",
      contradictory: "문서의 설명이 서로 다릅니다. 두 설명을 모두 적고, 더 타당한 쪽을 따랐습니다.",
      "not-visible": "문서를 일부만 읽을 수 있어 빠진 내용이 있을 수 있습니다.",
      verified: "표시된 날짜에 실제 서비스를 호출하여 확인했습니다.",
    },
    ask: "키가 있으면 실제 서비스에 확인할 수 있습니다. `npm run verify`는 목록에서 상세까지 조회하며 각 응답을 이 문서와 대조하여 다른 점을 보고합니다. GET만 보내고, 호출 제한을 지키며, 최대 200회(`--max-calls`)까지 호출합니다. 비용은 이 호출의 비용뿐이며 분석, 요약, 검색은 실행하지 않습니다. `--write NAME`을 지정하면 그 이름의 리소스와 그 안에 종류별로 하나씩을 생성하고 그 안에서 검색을 한 번 실행한 뒤, 생성한 것만 삭제합니다. 보고서에는 값이 아니라 타입만 나옵니다.",
    source: ({ page, edition, read }) => {
      const days = joinParts(", ", [edition && `${edition} 판`, read && `${read} 확인`]);
      return `출처: 네이버 클라우드 문서 ${page}${days === "" ? "" : ` (${days})`}`;
    },
  },

  edition: {
    notice: ({ version, from, to, changelog }) =>
      `비공식 명세, 버전 ${version}. ${from}부터 ${to}까지 확인한 네이버 클라우드 공개 문서를 바탕으로 작성했으며, 네이버 클라우드와 제휴 관계가 없습니다. [변경 내역](${changelog})`,
    badge: ({ version }) => `${version}, 비공식`,
    changelog: "변경 내역",
  },

  picture: {
    title: ({ api }) => `${api}의 구성 요소 관계`,
    holds: "포함",
    leadsTo: "먼저 필요",
    holdsSentence: ({ outer, inner }) => `${inner.join(", ")}: ${outer}에 속합니다.`,
    leadsToSentence: ({ from, to }) => `${to.join(", ")}: 먼저 ${from} 단계가 필요합니다.`,
  },

  start: {
    heading: "시작하기",
    keys: "API를 호출하려면 계정의 Access Key와 Secret Key로 요청에 서명해야 합니다. Access Key는 요청과 함께 전송하지만 Secret Key는 전송하지 않습니다. 아래 예제는 두 키를 환경 변수에서 읽습니다.",
    install: "클라이언트를 설치합니다. 이 저장소에서 패키지를 만들어 현재 폴더의 프로젝트에 설치하는 명령입니다.",
    firstCall: "첫 호출",
    call: ({ operation }) =>
      `처음에는 아무것도 변경하지 않는 오퍼레이션 ${operation} 호출로 시작하는 것이 좋습니다. curl을 사용하는 예제입니다.`,
    client: ({ name, isSigned }) =>
      `TypeScript 클라이언트를 사용하는 예제입니다. ${name}에서 ${isSigned ? "가져오며, 서명은 클라이언트가 만듭니다" : "가져옵니다"}.`,
    fetch: "다른 패키지 없이 `fetch`만 사용하는 예제입니다.",
    python: "Python 표준 라이브러리만 사용하는 예제입니다.",
  },

  signature: {
    heading: "서명 만들기",
    text: "아래 값은 이 페이지를 위해 만든 가상의 키 쌍으로 계산했습니다. 직접 구현한 코드가 같은 서명을 만들면 올바른 구현입니다.",
    columns: ["항목", "이 예시의 값"],
    parts: {
      method: "메서드(대문자)",
      target: "경로와 쿼리(전송하는 그대로)",
      timestamp: "1970-01-01T00:00:00 협정 세계시(UTC)부터의 경과 시간(밀리초)",
      accessKey: "Access Key",
      secretKey: "Secret Key",
    },
    message:
      "서명할 문자열은 메서드, 공백, 경로와 쿼리, 줄 바꿈, 시각, 줄 바꿈, Access Key입니다. 끝에는 줄 바꿈이 없습니다.",
    result: "UTF-8로 인코딩한 Secret Key로 HMAC-SHA256을 계산하여 Base64로 나타낸 값입니다.",
    headers: "요청에 넣는 헤더입니다.",
  },

  errors: {
    heading: "오류",
    text: `알려진 오류의 의미와 대처 방법입니다. 클라이언트에서는 \`ApiError\` 예외가 발생하며, 대부분의 상태 코드에는 하위 클래스가 있습니다. HTTP 429 응답을 받으면 재시도하고,
재시도해도 안전한 오퍼레이션이면 HTTP 5xx 응답을 받았거나 응답을 받지 못한 경우에도 재시도합니다. POST와 PATCH 오퍼레이션은 안전한 재시도 가능 여부가 설명에 있으며, 나머지 오퍼레이션은 재시도해도 안전합니다.`,
    from: ({ part }) => `${parts[part] ?? part} 오류`,
    columns: ["HTTP", "코드", "의미", "대처 방법"],
  },

  paging: {
    heading: "페이지네이션",
    text: "다음 오퍼레이션은 목록을 페이지 단위로 반환합니다. 첫 페이지는 1입니다.",
    client: "클라이언트는 읽는 동안 다음 페이지를 차례로 요청합니다.",
    columns: ["오퍼레이션", "페이지", "크기", "항목"],
  },

  waiting: {
    heading: "작업 완료 대기",
    text: "응답이 돌아온 뒤에도 작업이 계속되는 호출이 있습니다. 작업이 끝날 때까지 상태를 반복하여 조회해 주십시오.",
    columns: ["시작, 상태 조회", "진행 중", "성공", "실패"],
    client: "클라이언트는 일정한 간격으로 상태를 조회하고 작업이 끝나면 반환합니다.",
  },

  rateLimits: {
    heading: "호출 제한",
    text: "문서에 호출 제한이 나와 있는 오퍼레이션입니다. 나머지 오퍼레이션의 제한은 나와 있지 않습니다. 제한을 초과한 요청은 HTTP 429로 거부됩니다. 제한이 확실하지 않은 경우에는 오퍼레이션 설명에 표시되어 있습니다.",
    columns: ["오퍼레이션", "제한"],
    limit,
  },

  files: {
    heading: "파일",
    text: "파일을 받는 오퍼레이션이 지원하는 파일입니다.",
    columns: ["오퍼레이션", "지원하는 파일"],
    accepts: (limits) => `${kinds[limits.kind] ?? limits.kind}: ${accepts(limits)}`,
  },

  journeys: {
    heading: "작업 흐름",
    text: "호출이 여러 번 필요한 작업을 단계별로 설명하고, 그 작업을 수행하는 클라이언트 함수를 함께 보여 줍니다.",
  },

  mock: {
    heading: "Mock 서버",
    text: "계정이 없으면 이 저장소에서 Mock 서버를 실행해 주십시오. Mock 서버는 게이트웨이처럼 서명을 확인하고 요청을 검증하며, 이 페이지의 예시로 응답합니다. 없는 리소스에는 게이트웨이의 404로 응답합니다. 주소, 키 쌍, 붙여 넣어 실행할 curl 명령을 출력합니다.",
    address: ({ address, accessKey, secretKey }) =>
      `기본 주소는 ${address}, Access Key는 ${accessKey}, Secret Key는 ${secretKey}입니다.`,
    prefer: "다음과 같은 헤더를 보내면 오류를 포함하여 오퍼레이션의 어떤 응답이든 받을 수 있습니다.",
  },

  removals: {
    heading: "Deprecated 오퍼레이션",
    text: "새 오퍼레이션으로 대체되었고 삭제가 예고된 오퍼레이션입니다.",
    columns: ["오퍼레이션", "대체 오퍼레이션", "삭제 예정"],
  },

  coverage: {
    heading: "검증 범위",
    text: ({ href }) =>
      `이 페이지의 모든 예시는 Mock 서버, 클라이언트, 검증기를 거쳐 확인하며, 명세의 모든 규칙은 하나씩 위반해 보고 거부되는지 확인합니다. [검증 범위](${href})에서 오퍼레이션과 응답별 개수를 볼 수 있습니다.`,
    title: ({ api }) => `${api} 검증 범위`,
    back: "레퍼런스",
    about: [
      "각 칸은 npm run check가 요청 또는 응답 하나에 대해 증명해야 하는 개수이며, 이름 있는 예시와 규칙의 순서로 표시합니다. 2 + 13은 예시 2개와 규칙 13개를 뜻합니다. 요청의 규칙에는 파라미터, 바디, 서명의 규칙이 포함됩니다.",
      "예시는 명세에서 Mock 서버와 네트워크를 거쳐 클라이언트와 검증기에 이르며, 적힌 그대로 도착해야 합니다. 규칙은 하나씩만 위반합니다. 이러한 요청은 Mock 서버가 거부하고 클라이언트도 보내기 전에 거부해야 하며, 이러한 응답은 클라이언트가 찾아내야 하고, 두 검증기의 판단이 같아야 합니다. 확인할 수 없는 도구는 이유와 함께 검사 결과에 표시됩니다. 예를 들어 오류 응답은 클라이언트에서 검증 없이 예외로 처리됩니다.",
      "이 페이지는 명세를 바탕으로 개수만 셉니다. 증명은 npm run check가 하며, 여기에 있는 것 중 하나라도 증명되지 않으면 실패합니다.",
    ],
    inAll: ({ responses, examples, requestExamples, requestConstraints, responseConstraints }) =>
      `합계: 응답 ${responses}개와 그 예시 ${examples}개, 요청 예시 ${requestExamples}개, 요청 규칙 ${requestConstraints}개, 응답 규칙 ${responseConstraints}개. 여러 오퍼레이션의 응답이 함께 쓰는 규칙은 이 합계에서 한 번만 셉니다.`,
    columns: ["오퍼레이션", "요청"],
    noBody: "바디 없음",
    deprecated: "Deprecated 오퍼레이션은 예시만 증명합니다.",
  },

  markdown: markdownTexts.ko,

  llms: llmsTexts.ko,

  reference: {
    link: "인쇄 또는 한 페이지로 읽기",
    title: ({ api, version }) => `${api} ${version}`,
    contents: "목차",
    otherOperations: "기타 오퍼레이션",
  },

  search: {
    label: "문서 검색",
    placeholder: "검색  /",
    none: "검색 결과가 없습니다.",
    found: "검색 결과 {count}개",
    kinds: {
      chapter: "가이드",
      journey: "작업 흐름",
      operation: "오퍼레이션",
      parameter: "파라미터",
      field: "필드",
      value: "값",
      error: "오류",
    },
    deprecated: "Deprecated",
  },

  page: {
    noScript:
      "이 페이지를 보려면 JavaScript가 필요합니다. 같은 내용의 텍스트 파일 llms.txt와 openapi.yaml이 함께 있습니다.",
    skip: "본문으로 건너뛰기",
    languages: "언어",
    more: "더 보기",
    formats: "다른 형식",
    samples: { label: "예제 코드의 호출 대상", targets: { service: "예제: 실제 서비스", mock: "예제: Mock 서버" } },
  },

  head: headTexts.ko,

  run: runTexts("ko"),

  viewer: labelsIn("ko"),
};
