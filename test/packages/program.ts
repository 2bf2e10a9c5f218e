// A program of a user: it compiles against the installed package, and that of a release against what comes after it.
import {
  ApiError,
  type ClientOptions,
  MediaIntelligence,
  type Page,
  type PersonTag,
  type UploadFile,
  ValidationError,
} from "ncloud-media-intelligence";
import { each, indexAnAsset } from "ncloud-media-intelligence/journeys";
import {
  MediaIntelligence as CheckingClient,
  ResponseValidationError,
  type ValidationIssue,
} from "ncloud-media-intelligence/validation";

const options: ClientOptions = { credentials: async () => ({ accessKey: "a", secretKey: "b" }), timeout: 1000 };
const client = new MediaIntelligence(options);
const news = { workspaceName: "news" };
export async function main(signal?: AbortSignal): Promise<string[]> {
  const page: Page<PersonTag> = await client.personTags.list({ ...news, pageSize: undefined }, { signal });
  const { data, response } = await client.personTags.list(news).withResponse();
  const { data: whole } = await client.http.GET("/api/v1/workspaces/{workspace_name}/person-tags", {
    params: { path: { workspace_name: "news" }, query: { pageNum: 1 } },
  });
  const names: (string | undefined)[] = [whole?.result.content?.[0]?.name, response.headers.get("x") ?? undefined];
  for await (const { name } of page) names.push(name);
  for await (const { items } of client.personTags.list(news).pages()) names.push(...items.map((item) => item.name));
  return [...names.filter((name) => name !== undefined), String(data.totalCount)];
}
export const checked: MediaIntelligence = new CheckingClient({ ...options, validate: "both" });
export const issuesOf = (error: unknown): readonly ValidationIssue[] =>
  error instanceof ResponseValidationError ? error.issues : (error instanceof ValidationError && error.issues) || [];
// @ts-expect-error -- the normal entry does not check
export const unchecked = () => new MediaIntelligence({ validate: "both" });
export const codeOf = (error: unknown): string | undefined => (error instanceof ApiError ? error.code : undefined);
const place = { workspaceName: "news", projectId: 1, bucketName: "footage" };
export const night = async (keys: string[], signal?: AbortSignal): Promise<(number | string)[]> => {
  const results = await each(keys, (key, options) => indexAnAsset(client, { ...place, key }, options), { signal });
  return results.map((result) => ("value" in result ? result.value.assetId : result.outcome));
};
export const upload = async (file: UploadFile): Promise<string> =>
  (await client.persons.uploadThumbnail({ ...news, thumbnailFileName: "a.png", file })).thumbnailKey;
export const there = () => client.in(news).personTags.list();
// @ts-expect-error -- no such input
export const misspelt = () => client.personTags.list({ ...news, page: 1 });
