import { expect, test } from "vitest";
import { pageContext } from "../../scripts/docs/docs-context.js";
import { guide } from "../../scripts/docs/guide/guide.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { samplesOf } from "../../scripts/docs/samples.js";
import { createSearch } from "../../scripts/docs/search/engine.js";
import { searchEntries } from "../../scripts/docs/search/entries.js";
import { tokensOf } from "../../scripts/docs/search/tokens.js";
import { contractEditions } from "../helpers/docs/editions.js";
import { smallApi } from "../helpers/docs/small-document.js";
import { stepsOf } from "../helpers/workflow-steps.js";

const { editions } = await contractEditions();
const guides = await Promise.all(
  editions.map(async (edition) => {
    const context = pageContext(edition.api, edition.language);
    return { edition, guide: await guide(context, samplesOf(edition.api), undefined) };
  }),
);
const entries = searchEntries(guides);
const search = createSearch(entries);

const [importing] = stepsOf("indexAnAsset");

/** The place that each question must open: the end of a hash. Those of one line ask the same. */
const questions: Record<string, string[]> = {
  "section/errors/10027": ["10027", "기본 프로젝트 삭제 오류"],
  "section/errors/10023": ["10023", "more than 10 files at once"],
  "section/errors/510": ["504", "timeout", "타임아웃"],
  "section/errors/200": ["unauthorized", "authentication failed", "인증 실패"],
  "section/errors/210": ["not subscribed", "이용 신청", "sub account permission"],
  "section/errors/230": ["403", "권한 없음"],
  "section/errors": ["error codes", "에러 코드", "retry safe", "retries", "재시도해도 되나요"],
  "section/the-signature-step-by-step": ["HMAC", "signiture", "x-ncp-apigw-signature-v2"],
  "section/signing-a-request": [
    "sign",
    "시그니처",
    "서명",
    "clock skew",
    "expired timestamp",
    "타임스탬프",
    "jwt bearer token",
    "인증 토큰",
  ],
  "section/getting-started": ["access key", "인증키", "how do I install the client", "설치", "api gateway key"],
  "section/the-first-call": ["python", "파이썬 예제", "base url", "postman", "curl example", "region"],
  "section/paging": ["how many per page", "pagination", "페이지당 개수", "페이지 크기", "cursor"],
  "section/waiting-for-jobs": ["polling", "webhook", "폴링", "작업이 끝날 때까지 기다리기", "비동기 작업"],
  "section/rate-limits": ["rate limit", "호출 제한", "too many requests", "호출 횟수 초과"],
  "section/the-mock": ["mock", "sandbox", "테스트 서버", "개발용 서버"],
  "section/files": [
    "supported formats",
    "지원 포맷",
    "max file size",
    "video length limit",
    "영상 길이 제한",
    "지원 확장자",
    "동영상 해상도 제한",
    "heic",
    "supported codecs",
    "maximum video length",
    "video too long",
  ],
  "#/assets": ["비디오 에셋"],
  [`assets/${importing?.id}`]: ["register a video from a bucket", "미디어 에셋 등록", importing?.id ?? ""],
  "assets/assets.getimportstatus/t=response&c=200&path=result/uploadstatus": ["INVALID_METADATA"],
  "index/index.request": ["start an analysis", "분석 요청", "vidoe analysis", "re-analyze"],
  "index/index.request/t=request&path=scenerange": ["sceneRange", "scenerange"],
  "index/index.cancel": ["cancel the analysis", "분석을 취소하려면"],
  "scenesummary/scenesummary.request": ["request a scene summary"],
  "search/search.getresult": ["get search result", "검색 결과 조회"],
  "#/scenesummary": ["video summarization", "영상 요약"],
  "persons/persons.addtags": ["tag a person", "태그 추가"],
  "persons/persons.update": ["rename a person", "인물 이름 변경"],
  "#/deprecated": ["삭제 예정"],
  "persons/persons.recommendbythumbnail": ["인물 비교", "thumnail"],
  "persons/persons.merge": ["merge two persons", "인물 병합"],
  "projects/projects.delete": ["delete a project", "프로젝트를 지우기", "delete projct"],
  "section/journeys/searchbyimage": ["search by image"],
  "section/errors/10016": ["10016", "folder cannot be registered"],
  "section/errors/430": ["413", "file too large"],
  "section/errors/unknown": ["409 conflict", "분석 중 충돌 409", "HTTP 409", "asset already analyzing"],
  "assets/assets.getimportstatus": ["에셋 등록 상태"],
  "index/index.getstatus": ["status of analysis", "분석 상태 확인", "분석 완료 여부"],
  "scenesummary/scenesummary.get": ["요약 결과 가져오기"],
  "persons/persons.delete": ["unregister person"],
  "index/index.request/t=request&path=analysispersoncount": ["how many persons are detected"],
  "section/errors/400": ["quota exceeded"],
  "workspaces/workspaces.delete": ["delete workspce", "워크스페이스 삭제 방법"],
  "scenesummary/scenesummary.request/t=request&path=locale": ["korean summary"],
  "index/index.request/t=request&path=sourcelanguage": ["japanese"],
  "result/content[]/createdtime": ["date format", "timezone of createdTime"],
  "persontags/persontags.list": ["인물 태그 목록"],
  "persons/persons.addthumbnails": ["인물 썸네일 추가"],
};

const all = Object.entries(questions).flatMap(([place, asked]) => asked.map((question) => ({ question, place })));

const isCalled = (question: string, titles: readonly string[] = []): boolean =>
  titles.some((title) => tokensOf(title).join() === tokensOf(question).join());

test("sixty questions and more are asked", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.each(all)("$question leads to $place", ({ question, place }) => {
  expect(
    search(question)[0]?.hash.endsWith(place),
    `${search(question)
      .slice(0, 3)
      .map(({ hash }) => hash)}`,
  ).toBe(true);
});

test("every operation is the first that its id finds, and every current one the first that its titles find", () => {
  const wrong = entries
    .filter(({ kind }) => kind === "operation")
    .flatMap((entry) =>
      [entry.where.replace(/ .*$/, ""), ...(entry.deprecated ? [] : entry.titles)].map((question) => ({
        question,
        entry,
        hits: search(question),
      })),
    )
    // Several operations may share a title.
    .filter(({ question, entry, hits: [first] }) => first !== entry && !isCalled(question, first?.titles))
    .map(({ question, hits: [first] }) => `${question}: ${first?.hash}`);
  expect(wrong).toEqual([]);
});

test("nothing is found for what the docs do not contain", () => {
  expect(search("xylophone")).toEqual([]);
  expect(search("실로폰")).toEqual([]);
  expect(search("?!")).toEqual([]);
});

test("words are compared without their endings and particles, and identifiers by their parts", () => {
  expect(tokensOf("signing")).toEqual(tokensOf("signs"));
  expect(tokensOf("서명을")).toEqual(tokensOf("서명"));
  expect(tokensOf("pageSize")).toEqual(tokensOf("page_size"));
  expect(tokensOf("pageSize")).toContain("pagesize");
  expect(tokensOf("x-ncp-apigw-signature-v2")).toEqual(["x", "ncp", "apigw", "signatur", "v2"]);
});

test("a place has its texts in every language, and a field that operations share is one place", () => {
  const schema = {
    type: "object",
    properties: { size: { type: "string", description: "How big.", enum: ["S", "L"] } },
  };
  const content = { "application/json": { schema } };
  const apiIn = (title: string) =>
    smallApi({
      tags: [{ name: "pets" }],
      paths: {
        "/pets": {
          get: { operationId: "pets.list", tags: ["pets"], summary: title, responses: { 200: { content } } },
          post: { operationId: "pets.add", tags: ["pets"], summary: "Add", requestBody: { content } },
        },
      },
    });
  const entries = searchEntries([
    { edition: { language: en, api: apiIn("List pets") }, guide: "## Errors\n\nWhat goes wrong." },
    { edition: { language: languageOf("ko"), api: apiIn("목록 조회") }, guide: "## 오류\n\n잘못된 것." },
  ]);
  expect(entries.filter(({ kind }) => kind === "field").map(({ hash }) => hash)).toEqual([
    "#/pets/pets.list#pets/pets.list/t=response&c=200&path=size",
  ]);
  expect(entries.filter(({ kind }) => kind === "value").map(({ titles }) => titles[0])).toEqual(["S", "L"]);
  expect(entries[0]).toMatchObject({ hash: "#/section/errors", titles: ["Errors", "오류"] });
  expect(createSearch(entries)("목록 조회")[0]?.titles).toEqual(["List pets", "목록 조회"]);
});
