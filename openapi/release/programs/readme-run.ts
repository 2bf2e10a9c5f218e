import { MediaIntelligence, NotFoundError } from "ncloud-media-intelligence";

const client = new MediaIntelligence({
  baseURL: "http://127.0.0.1:4010", // the mock; leave it out for the real service
  credentials: { accessKey: "mock-access-key", secretKey: "mock-secret-key" }, // or from the environment
});

for await (const workspace of client.workspaces.list()) {
  console.log(workspace.workspaceName, workspace.bucketName);
}

try {
  const { data, response } = await client.workspaces.list({ pageNum: 1, pageSize: 100 }).withResponse();
  console.log(response.status, data.items.length, "of", data.totalCount);
} catch (error) {
  if (error instanceof NotFoundError) console.log(error.code, error.hint);
  else throw error;
}
