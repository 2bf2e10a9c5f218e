import type { MediaIntelligence } from "ncloud-media-intelligence";

/*
 * An operation of each kind, for tests that are about calls of the kind: if it is removed, name another one here. The page that is
 * listed is in vendor-page-call.ts. Runtimes without Node.js load this module too.
 */

type Client = MediaIntelligence;
type CallOptions = Parameters<Client["workspaces"]["create"]>[1];

/** A client with a method of a resource; a derived client has other types for the rest. */
type Has<Resource extends keyof Client, Method extends keyof Client[Resource]> = {
  [Name in Resource]: Pick<Client[Name], Method>;
};

/** A project in the mock's first state, with its workspace. */
export const place = { workspaceName: "my-workspace", projectId: 1234 };

/** Creates something: a POST with a body, that is not safe to retry. */
export const creating = {
  id: "workspaces.create",
  path: "/api/v1/workspaces",
  body: { workspaceName: "news", bucketName: "footage" },
} as const;
export const createOne = (client: Has<"workspaces", "create">, options?: CallOptions) =>
  client.workspaces.create(creating.body, options);

/** Reads one thing, without a body and without a rate limit. */
export const reading = "workspaces.get";
export const readOne = (client: Has<"workspaces", "get">, { workspaceName }: { workspaceName: string } = place) =>
  client.workspaces.get({ workspaceName });

interface JobOptions extends NonNullable<CallOptions> {
  /** Another workspace or project than that of `place`. */
  workspaceName?: string;
  projectId?: number;
}

/** Starts a job with a file. */
export const startJob = (
  client: Has<"assets", "import">,
  key: string,
  { workspaceName = place.workspaceName, projectId = place.projectId, ...options }: JobOptions = {},
) => client.assets.import({ workspaceName, projectId, key, bucketName: "my-bucket" }, options);

/** Reads the status of a job. */
export const jobStatus = "assets.getImportStatus";
export const statusOf = async (client: Has<"assets", "getImportStatus">, assetId: number) =>
  (await client.assets.getImportStatus({ ...place, assetId })).uploadStatus;

/** Waits for a job; the result has these statuses. */
export const waitForJob = (
  client: Has<"assets", "waitForImport">,
  ...args: Parameters<Client["assets"]["waitForImport"]>
) => client.assets.waitForImport(...args);
export const job = { ...place, assetId: 7 };
export const running = { assetId: 7, uploadStatus: "IN_PROGRESS" } as const;
export const done = { assetId: 7, uploadStatus: "COMPLETED" } as const;

/** Uploads a file. */
export const uploading = "search.uploadImage";
export const upload = (client: Has<"search", "uploadImage">, ...args: Parameters<Client["search"]["uploadImage"]>) =>
  client.search.uploadImage(...args);
