import { ApiError, MediaIntelligence, ValidationError, type ClientOptions, type Page, type Workspace } from "ncloud-media-intelligence";
import { MediaIntelligence as CheckingClient, ResponseValidationError, type ValidationIssue } from "ncloud-media-intelligence/validation";
const options: ClientOptions = { credentials: async () => ({ accessKey: "a", secretKey: "b" }), timeout: 1000 };
const client = new MediaIntelligence(options);
export async function main(signal?: AbortSignal): Promise<string[]> {
  const page: Page<Workspace> = await client.workspaces.list({ pageSize: undefined }, { signal });
  const { data, response } = await client.workspaces.list().withResponse();
  const { data: whole } = await client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } } });
  const names: (string | undefined)[] = [whole?.result.content[0]?.bucketName, response.headers.get("x") ?? undefined];
  for await (const { workspaceName } of page) names.push(workspaceName);
  for await (const { items } of client.workspaces.list().pages()) names.push(...items.map((item) => item.createdTime));
  return [...names.filter((name) => name !== undefined), String(data.totalCount)];
}
const checked: MediaIntelligence = new CheckingClient({ ...options, validate: "both" });
export const issuesOf = (error: unknown): readonly ValidationIssue[] =>
  error instanceof ResponseValidationError ? error.issues : (error instanceof ValidationError && error.issues) || [];
// @ts-expect-error -- the normal entry does not check
export const unchecked = () => new MediaIntelligence({ validate: "both" });
export const codeOf = (error: unknown): string | undefined => (error instanceof ApiError ? error.code : undefined);
// @ts-expect-error -- no such input
export const misspelt = () => client.workspaces.list({ page: 1 });
