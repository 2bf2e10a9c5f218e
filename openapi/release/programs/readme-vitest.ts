import { MediaIntelligence, PermissionDeniedError } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { expect, test } from "vitest";

test("the first page is asked for, and a missing permission is told", async () => {
  const mock = createMock();
  const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials });
  const page = await client.workspaces.list({ pageSize: 10 });
  expect(page.items[0]).toMatchObject({ workspaceName: "my-workspace" });
  expect(mock.requests).toMatchObject([{ operationId: "workspaces.list", status: 200 }]);

  const strict = createMock({ faults: { status: { "403": 1 } } });
  const refused = new MediaIntelligence({ fetch: strict.fetch, credentials: mockCredentials });
  await expect(refused.workspaces.list()).rejects.toThrow(PermissionDeniedError);
});
