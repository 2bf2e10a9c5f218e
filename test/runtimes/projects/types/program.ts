import { ApiError, MediaIntelligence, type Page, ValidationError, type Workspace } from "ncloud-media-intelligence";
import { createMock, type Mock, mockCredentials } from "ncloud-media-intelligence/mock";
import { MediaIntelligence as Checking } from "ncloud-media-intelligence/validation";

const mock: Mock = createMock({ faults: { drop: 0.1 } });
const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
export const checked: MediaIntelligence = new Checking({ validate: "both" });

export async function main(signal?: AbortSignal): Promise<string[]> {
  const page: Page<Workspace> = await client.workspaces.list({ pageSize: 10 }, { signal });
  const names: string[] = [];
  for await (const { workspaceName } of page) names.push(workspaceName);
  const { data } = await client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } } });
  return [...names, String(data?.result.totalCount)];
}
export function codeOf(error: unknown): string | undefined {
  if (error instanceof ValidationError) return "invalid";
  return error instanceof ApiError ? error.code : undefined;
}
// @ts-expect-error -- no such input
export const misspelt = () => client.workspaces.list({ page: 1 });
// @ts-expect-error -- no such option
createMock({ document: {} });
