/** A text of the page in each language of the docs, by its key. */
type Labels = Record<string, { en: string; ko: string }>;

/** The labels that Redoc looks up, by its keys. */
const lookedUp: Labels = {
  loading: { en: "Loading...", ko: "불러오는 중..." },
  "sidebar.actions.hide": { en: "Hide sidebar", ko: "사이드바 숨기기" },
  "sidebar.actions.show": { en: "Show sidebar", ko: "사이드바 표시" },
  "sidebar.actions.changeToSingleColumn": { en: "Switch to single column", ko: "한 열로 보기" },
  "sidebar.actions.changeToTwoColumns": { en: "Switch to two columns", ko: "두 열로 보기" },
  "sidebar.actions.singleColumn": { en: "Single column", ko: "한 열" },
  "sidebar.actions.twoColumns": { en: "Two columns", ko: "두 열" },
  "info.title": { en: "Overview", ko: "개요" },
  "info.contact.url": { en: "URL", ko: "URL" },
  "info.license": { en: "License", ko: "라이선스" },
  "servers.title": { en: "Servers", ko: "서버" },
  variables: { en: "variables", ko: "변수" },
  operations: { en: "Operations", ko: "오퍼레이션" },
  request: { en: "Request", ko: "요청" },
  response: { en: "Response", ko: "응답" },
  responses: { en: "Responses", ko: "응답" },
  security: { en: "Security", ko: "인증" },
  viewSecurityDetails: { en: "View security details", ko: "인증 상세 보기" },
  path: { en: "Path", ko: "경로" },
  query: { en: "Query", ko: "쿼리" },
  body: { en: "Body", ko: "바디" },
  parameterName: { en: "parameter name", ko: "파라미터 이름" },
  contentType: { en: "Response media type", ko: "응답 미디어 타입" },
  noResponseExample: { en: "No response sample", ko: "응답 예시 없음" },
  required: { en: "required", ko: "필수" },
  default: { en: "Default", ko: "기본값" },
  example: { en: "Example", ko: "예시" },
  array: { en: "array", ko: "배열" },
  property: { en: "property", ko: "속성" },
  properties: { en: "properties", ko: "속성" },
  "badges.deprecated": { en: "deprecated", ko: "Deprecated" },
  "actions.more": { en: "more", ko: "더 보기" },
  "actions.show": { en: "Show", ko: "펼치기" },
  "actions.hide": { en: "Hide", ko: "숨기기" },
  "openapi.collapseAll": { en: "Collapse all", ko: "모두 접기" },
  "openapi.expandAll": { en: "Expand all", ko: "모두 펼치기" },
  "openapi.showPattern": { en: "Show pattern", ko: "패턴 표시" },
  "openapi.hidePattern": { en: "Hide pattern", ko: "패턴 숨기기" },
  "openapi.deepLink.tooltip": { en: "Link to this section", ko: "이 항목의 링크" },
  "codeSnippet.collapse.tooltipText": { en: "Collapse all", ko: "모두 접기" },
  "codeSnippet.expand.tooltipText": { en: "Expand all", ko: "모두 펼치기" },
  "codeSnippet.copy.tooltipText": { en: "Copy to clipboard", ko: "클립보드에 복사" },
  "codeSnippet.copy.toasterText": { en: "Copy", ko: "복사" },
  "codeSnippet.copy.buttonText": { en: "Copied!", ko: "복사했습니다" },
  "page.actions.copyButtonText": { en: "Copy as Markdown", ko: "Markdown으로 복사" },
  "page.actions.copyTitle": { en: "Copy for LLM", ko: "LLM용으로 복사" },
  "page.actions.copyDescription": { en: "Copy page as YAML for LLMs", ko: "LLM용 YAML로 페이지 복사" },
  "page.actions.moreActions": { en: "More actions", ko: "더 많은 작업" },
  "button.externalLink.tooltipText": { en: "Open in new tab", ko: "새 탭에서 열기" },
  "jsonViewer.showMore": { en: "Show more", ko: "더 보기" },
  "jsonViewer.showLess": { en: "Show less", ko: "접기" },
};

/** The texts that Redoc writes without a label. Each is the key of the label that replaces it. */
export const fixedTexts: Labels = {
  and: { en: "and", ko: "및" },
  or: { en: "or", ko: "또는" },
  "One of:": { en: "One of:", ko: "다음 중 하나:" },
  "Any of:": { en: "Any of:", ko: "다음 중 하나 이상:" },
  "Enum:": { en: "Enum:", ko: "열거값:" },
  "Items ": { en: "Items ", ko: "항목 " },
  "Value:": { en: "Value:", ko: "값:" },
  items: { en: "items", ko: "개" },
  characters: { en: "characters", ko: "자" },
  "non-empty": { en: "non-empty", ko: "비어 있지 않음" },
  "Response status": { en: "Response status", ko: "응답 상태 코드" },
  "link to ": { en: "Link to ", ko: "링크: " },
  Copy: { en: "Copy", ko: "복사" },
  collapse: { en: "Collapse", ko: "접기" },
  "Collapse all": { en: "Collapse all", ko: "모두 접기" },
  "Expand all": { en: "Expand all", ko: "모두 펼치기" },
  "Open in new tab": { en: "Open in new tab", ko: "새 탭에서 열기" },
  Cancel: { en: "Cancel", ko: "취소" },
  "Open navigation menu": { en: "Open the menu", ko: "메뉴 열기" },
  "Close navigation menu": { en: "Close the menu", ko: "메뉴 닫기" },
  "Show sidebar": { en: "Show sidebar", ko: "사이드바 표시" },
  "Hide sidebar": { en: "Hide sidebar", ko: "사이드바 숨기기" },
  "Switch color mode": { en: "Switch between light and dark", ko: "밝은 화면과 어두운 화면 전환" },
  "redocly logo": { en: "Redoc", ko: "Redoc" },
};

/** Texts of what Redoc does not have, or does not name. */
const names: Labels = {
  menu: { en: "Contents", ko: "목차" },
  columns: { en: "One column or two", ko: "한 열 또는 두 열" },
  // English keeps Redoc's text, which has a singular.
  showProperties: { en: "", ko: "속성 {count}개 펼치기" },
  showNamed: { en: "Show {name}", ko: "{name} 펼치기" },
  hideNamed: { en: "Hide {name}", ko: "{name} 숨기기" },
  setup: { en: "Import and client", ko: "import와 클라이언트 생성" },
};

/** Redoc's labels in one language. */
export const labelsIn = (tag: "en" | "ko"): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...lookedUp, ...fixedTexts, ...names })
      .map(([key, label]) => [key, label[tag]])
      .filter(([, label]) => label !== ""),
  );
