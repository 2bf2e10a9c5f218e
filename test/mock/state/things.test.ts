import { describe, expect, test } from "vitest";
import { createMock } from "../../../scripts/mock/mock.js";
import { callById } from "../../helpers/client/call-by-id.js";
import { readOne, startJob } from "../../helpers/client/kinds.js";
import { inProject, mockedClient, refusal } from "../../helpers/journey.js";
import { makeDocument, origin, outcome, present } from "../../helpers/mock.js";
import { stepsOf } from "../../helpers/workflow-steps.js";

const { workspaceName } = inProject;

describe("a created item", () => {
  test("is listed, counted, paged, read, changed, moved and deleted", async () => {
    const { client } = mockedClient();
    const made = await client.workspaces.create({ workspaceName: "news", bucketName: "footage" });
    expect(made).toMatchObject({
      workspaceName: "news",
      createdTime: "2026-06-01T12:00:00",
      createdUserName: "user123",
    });
    expect(made).not.toHaveProperty("bucketName");
    expect(await readOne(client, { workspaceName: "news" })).toMatchObject({
      bucketName: "footage",
      monthlyAnalysisCount: 0,
      workspaceUrl: expect.stringMatching(/\/api\/v1\/workspaces\/news$/),
    });
    const page = await client.workspaces.list({ pageNum: 2, pageSize: 2 });
    expect(page).toMatchObject({ totalCount: 3, totalPage: 2, pageNo: 2, pageSize: 2 });
    expect(page.items.map((item) => item.workspaceName)).toEqual(["news"]);

    const { projects } = await client.projects.list({ workspaceName: "news" });
    expect(projects).toMatchObject([{ name: "base", isBaseProject: true }]);
    const project = await client.projects.create({ workspaceName: "news", name: "one" });
    const inNews = { workspaceName: "news", projectId: project.projectId };
    expect(await client.projects.update({ ...inNews, name: "two" })).toMatchObject({
      name: "two",
      isBaseProject: false,
    });
    expect(await client.projects.get(inNews)).toMatchObject({ name: "two" });

    const asset = await startJob(client, "a/b.PNG", inNews);
    expect(asset).toEqual({ assetId: expect.any(Number), createUserName: "user123" });
    const base = projects[0]?.projectId ?? 0;
    const input = { ...inNews, assetId: asset.assetId };
    expect(await client.assets.get(input)).toMatchObject({
      ...{ ...asset, projectId: project.projectId, fileName: "b.PNG", key: "a/b.PNG" },
      metaData: { format: "png" },
    });
    expect(await client.assets.move({ ...input, newProjectId: String(base) })).toMatchObject({ projectId: base });
    expect((await client.assets.list({ ...inNews, pageNum: 1 })).totalCount).toBe(0);
    expect((await client.assets.list({ ...inNews, projectId: base, pageNum: 1 })).items).toMatchObject([
      { assetId: asset.assetId, projectId: base },
    ]);
    expect(await refusal(client.assets.get(input))).toMatchObject({ status: 404 });
    await client.assets.delete({ ...input, projectId: base });
    expect((await client.assets.list({ ...inNews, projectId: base, pageNum: 1 })).totalCount).toBe(0);
    await client.projects.delete(inNews);
    expect((await client.projects.list({ workspaceName: "news" })).totalCount).toBe(1);
  });

  test("is deleted with its parent", async () => {
    const { client } = mockedClient();
    await client.workspaces.create({ workspaceName: "news" });
    const tag = await client.personTags.create({ workspaceName: "news", name: "Anchor" });
    expect(await client.workspaces.delete({ workspaceName: "news" })).toEqual({ workspaceName: "news" });
    expect(await refusal(client.projects.list({ workspaceName: "news" }))).toMatchObject({ status: 404 });
    await client.workspaces.create({ workspaceName: "news" });
    expect((await client.personTags.list({ workspaceName: "news", pageNum: 1 })).totalCount).toBe(0);
    expect((await client.personTags.create({ workspaceName: "news", name: "Anchor" })).id).toBeGreaterThan(tag.id);
  });

  test("replaces an equal seed, once", async () => {
    const { client } = mockedClient();
    const again = { workspaceName, name: "project_name" };
    expect((await client.projects.create(again)).projectId).toBe(1234);
    expect((await client.projects.list({ workspaceName })).totalCount).toBe(3);
    expect(await refusal(client.projects.create(again))).toMatchObject({ status: 400, code: "10001" });
  });
});

test("has the contract's defaults for omitted properties", async () => {
  const schema = {
    type: "object",
    properties: { id: { type: "integer" }, name: { type: "string" }, colour: { type: "string", default: "red" } },
  };
  const content = { "application/json": { schema, examples: { Ball: { value: { id: 1, name: "x", colour: "x" } } } } };
  const post = {
    ...{
      operationId: "things.create",
      requestBody: { required: true, content },
      "x-mock": { on: "things", action: "create" },
    },
    responses: { "201": { description: "Made.", content } },
  };
  const collections = { things: { key: "id", fields: { id: "$next" } } };
  const rest = { "x-mock": { user: "me", begins: "2026-01-01T00:00:00", collections } };
  const mock = createMock({ document: makeDocument({ "/things": { post } }, rest as object) });
  const make = (body: object) =>
    outcome(
      mock.fetch(`${origin}/things`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    );
  expect(await make({ name: "ball" })).toEqual({ status: 201, body: { id: 1, name: "ball", colour: "red" } });
  expect(await make({ name: "cube", colour: "blue" })).toMatchObject({ body: { colour: "blue" } });
});

describe("a call that the state does not allow", () => {
  const { client } = mockedClient();
  const unknown = { workspaceName: "nowhere" };
  const base = { workspaceName, projectId: 1 };
  const result = present(stepsOf("searchByText").at(-1));
  test.each<[string, () => PromiseLike<unknown>, { status: number; code?: string }]>([
    ["an unknown workspace", () => readOne(client, unknown), { status: 404 }],
    ["a list below an unknown workspace", () => client.persons.list({ ...unknown, pageNum: 1 }), { status: 404 }],
    [
      "a search below an unknown workspace",
      () => callById(client, result.id)({ ...unknown, searchId: "x" }),
      { status: 404 },
    ],
    ["an unknown project", () => client.projects.get({ workspaceName, projectId: 99 }), { status: 404 }],
    ["the asset of another project", () => client.assets.get({ ...base, assetId: 5678 }), { status: 404 }],
    ["an unknown tag", () => client.personTags.delete({ workspaceName, tagId: 99 }), { status: 404 }],
    [
      "an unknown target",
      () => client.assets.move({ ...inProject, assetId: 5678, newProjectId: "9" }),
      { status: 404 },
    ],
    [
      "a rename of the base project",
      () => client.projects.update({ ...base, name: "x" }),
      { status: 400, code: "10027" },
    ],
    ["a delete of the base project", () => client.projects.delete(base), { status: 400, code: "10027" }],
    [
      "a second project of a name",
      () => client.projects.create({ workspaceName, name: "base" }),
      { status: 400, code: "10001" },
    ],
    ["a rename to a name that is taken", () => client.projects.update({ ...inProject, name: "base" }), { status: 400 }],
    ["a folder", () => startJob(client, "a/"), { status: 400, code: "10016" }],
    [
      "an unknown tag",
      () => client.persons.addTags({ workspaceName, personId: 1001, tagIds: [100, 9] }),
      { status: 400 },
    ],
    [
      "a person merged with itself",
      () => client.persons.merge({ workspaceName, personId: 1001, personIds: [1001] }),
      { status: 400 },
    ],
    [
      "a person merged with nobody",
      () => client.persons.merge({ workspaceName, personId: 1001, personIds: [9] }),
      { status: 400 },
    ],
    [
      "an unknown primary thumbnail",
      () => client.persons.update({ workspaceName, personId: 1001, primaryThumbnailId: 9 }),
      { status: 400 },
    ],
    [
      "a removal of all thumbnails",
      () => client.persons.removeThumbnails({ workspaceName, personId: 1001, thumbnailIds: [3001, 3002] }),
      { status: 400 },
    ],
  ])("%s", async (_, call, expected) => {
    const { reason, ...found } = await refusal(call());
    expect(found).toMatchObject(expected);
    expect(reason).not.toBe("");
  });

  test("exceeds the allowed number", async () => {
    const { client, mock } = mockedClient({ empty: true });
    await client.workspaces.create({ workspaceName: "news" });
    const first = await client.projects.create({ workspaceName: "news", name: "first" });
    const data = Object(mock.state);
    const item = data.items.projects.at(-1);
    for (let number = 3; number <= 1000; number++)
      data.items.projects.push({ ...item, id: -number, data: { ...item.data, projectId: number, name: `${number}` } });
    mock.restore(data);
    const next = () => client.projects.create({ workspaceName: "news", name: "next" });
    expect(await refusal(next())).toMatchObject({ status: 400, reason: expect.stringContaining("1000") });
    await client.projects.delete({ workspaceName: "news", projectId: first.projectId });
    await next();
  });
});

describe("persons", () => {
  const person = { workspaceName, personId: 1001 };

  test("are found by name, tag, id and whether they have a name, and sorted", async () => {
    const { client } = mockedClient();
    const found = async (input: object) =>
      (await client.persons.search({ workspaceName, pageNum: 1, ...input })).items.map(({ personId }) => personId);
    expect(await found({})).toEqual([1001, 1002, 1003]);
    expect(await found({ sortColumn: "PERSON_ID" })).toEqual([1003, 1002, 1001]);
    expect(await found({ sortColumn: "NAME", sortType: "ASC" })).toEqual([1003, 1001, 1002]);
    expect(await found({ name: "two" })).toEqual([1002]);
    expect(await found({ tagIds: [100] })).toEqual([1001]);
    expect(await found({ personIds: [1003, 1002] })).toEqual([1002, 1003]);
    expect(await found({ nameType: "ANONYMOUS" })).toEqual([1003]);
    const page = await client.persons.search({ workspaceName, pageNum: 2, pageSize: 2 });
    expect(page).toMatchObject({ totalCount: 3, totalPage: 2, pageNo: 2, items: [{ personId: 1003 }] });
    const tagged = await client.persons.list({ workspaceName, pageNum: 1, tagIdList: [200] });
    expect(tagged.items).toEqual([{ personId: 1002 }]);
    expect((await client.personTags.list({ workspaceName, pageNum: 1, name: "gue" })).items).toMatchObject([
      { id: 200 },
    ]);
    expect((await client.personTags.list({ workspaceName, pageNum: 1, id: 100 })).items).toMatchObject([{ id: 100 }]);
  });

  test("can be tagged, and lose a tag that is deleted", async () => {
    const { client } = mockedClient();
    expect((await client.persons.addTags({ ...person, tagIds: [200, 200] })).tagList).toEqual([
      { id: 100, name: "Anchor" },
      { id: 200, name: "Guest" },
    ]);
    await client.personTags.delete({ workspaceName, tagId: 100 });
    expect((await client.persons.get(person)).tags).toEqual([{ id: 200, name: "Guest" }]);
    expect((await client.persons.removeTags({ ...person, tagIds: [200, 9] })).tagList).toEqual([]);
  });

  test("always have exactly one primary thumbnail", async () => {
    const { client } = mockedClient();
    const primary = async () =>
      (await client.persons.get(person)).thumbnails.filter((one) => one.isPrimaryThumbnail).map(({ id }) => id);
    await client.persons.update({ ...person, primaryThumbnailId: 3002 });
    expect(await primary()).toEqual([3002]);
    const thumbnails = [{ thumbnailKey: "persons/thumbnails/person-three.jpg", isPrimaryThumbnail: true }];
    const { thumbnailList = [] } = await client.persons.addThumbnails({ ...person, thumbnails });
    expect(thumbnailList).toHaveLength(3);
    expect(await primary()).toEqual([thumbnailList[2]?.id]);
    await client.persons.removeThumbnails({ ...person, thumbnailIds: [thumbnailList[2]?.id ?? 0] });
    expect(await primary()).toEqual([3001]);
  });

  test("are merged: thumbnails move, and the others are deleted", async () => {
    const { client } = mockedClient();
    expect((await client.persons.listSimilar(person)).similarPersons).toEqual([{ personId: 1003 }]);
    const merged = await client.persons.merge({ ...person, personIds: [1002, 1003] });
    expect(merged).toMatchObject({ personId: 1001, transferredAssetCount: 2, transferredThumbnailCount: 4 });
    const { thumbnails } = await client.persons.get(person);
    expect(thumbnails.map(({ id }) => id)).toEqual([3001, 3002, 3003, 3004, 3005, 3006]);
    expect(thumbnails.filter((one) => one.isPrimaryThumbnail)).toHaveLength(1);
    expect((await client.persons.list({ workspaceName, pageNum: 1 })).totalCount).toBe(1);
    expect((await client.persons.listSimilar(person)).similarPersons).toEqual([]);
    expect(await refusal(client.persons.merge({ ...person, personIds: [1002] }))).toMatchObject({ status: 400 });
  });
});
