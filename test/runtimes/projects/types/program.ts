import { ApiError, MediaIntelligence, type Page, type PersonTag, ValidationError } from "ncloud-media-intelligence";
import { createMock, type Mock, mockCredentials } from "ncloud-media-intelligence/mock";
import { MediaIntelligence as Checking } from "ncloud-media-intelligence/validation";

const mock: Mock = createMock({ faults: { drop: 0.1 } });
const news = { workspaceName: "news" };
const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
export const checked: MediaIntelligence = new Checking({ validate: "both" });

export async function main(signal?: AbortSignal): Promise<string[]> {
  const page: Page<PersonTag> = await client.personTags.list({ ...news, pageSize: 10 }, { signal });
  const names: string[] = [];
  for await (const { name } of page) names.push(name ?? "");
  const { data } = await client.http.GET("/api/v1/workspaces/{workspace_name}/person-tags", {
    params: { path: { workspace_name: "news" }, query: { pageNum: 1 } },
  });
  return [...names, String(data?.result.totalCount)];
}
export function codeOf(error: unknown): string | undefined {
  if (error instanceof ValidationError) return "invalid";
  return error instanceof ApiError ? error.code : undefined;
}
// @ts-expect-error -- no such input
export const misspelt = () => client.personTags.list({ ...news, page: 1 });
// @ts-expect-error -- no such option
createMock({ document: {} });
