import { MediaIntelligence } from "ncloud-media-intelligence";

const client = new MediaIntelligence();

// assets.delete
{
  await client.assets.delete({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
}
// assets.get
{
  const result = await client.assets.get({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// assets.getImportStatus
{
  const result = await client.assets.getImportStatus({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// assets.import
{
  const result = await client.assets.import({
    workspaceName: "my-workspace",
    projectId: "1234",
    key: "sample-video.mp4",
    bucketName: "my-bucket",
  });
  console.log(result);
}
// assets.list
{
  const page = await client.assets.list({
    workspaceName: "my-workspace",
    projectId: "1234",
    pageNum: 1,
    pageSize: 100,
  });
  console.log(page.items);
}
// assets.move
{
  const result = await client.assets.move({
    workspaceName: "my-workspace",
    projectId: "1234",
    assetId: "5678",
    newProjectId: "1",
  });
  console.log(result);
}
// index.cancel
{
  await client.index.cancel({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
}
// index.delete
{
  await client.index.delete({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
}
// index.get
{
  const result = await client.index.get({
    workspaceName: "my-workspace",
    projectId: "1234",
    assetId: "5678",
    confidenceLevel: "MEDIUM",
  });
  console.log(result);
}
// index.getStatus
{
  const result = await client.index.getStatus({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// index.request
{
  const result = await client.index.request({
    workspaceName: "my-workspace",
    projectId: "1234",
    assetId: "5678",
    sceneRange: "LONG",
    analysisPersonCount: 3,
    tagIdList: [100, 200],
    sourceLanguage: "ENKO",
    detectAudioEffects: false,
  });
  console.log(result);
}
// personTags.create
{
  const result = await client.personTags.create({ workspaceName: "my-workspace", name: "Anchor" });
  console.log(result);
}
// personTags.delete
{
  await client.personTags.delete({ workspaceName: "my-workspace", tagId: 200 });
}
// personTags.list
{
  const page = await client.personTags.list({ workspaceName: "my-workspace", pageNum: 1, pageSize: 10 });
  console.log(page.items);
}
// persons.addTags
{
  const result = await client.persons.addTags({ workspaceName: "my-workspace", personId: "1001", tagIds: [100, 200] });
  console.log(result);
}
// persons.addThumbnails
{
  const result = await client.persons.addThumbnails({
    workspaceName: "my-workspace",
    personId: "1001",
    thumbnails: [
      {
        thumbnailKey: "persons/thumbnails/person-one-side.jpg",
        isPrimaryThumbnail: false,
      },
    ],
  });
  console.log(result);
}
// persons.completeThumbnailUpload
{
  const result = await client.persons.completeThumbnailUpload({
    workspaceName: "my-workspace",
    thumbnailKey: "persons/thumbnails/person-one.jpg",
  });
  console.log(result);
}
// persons.create
{
  const result = await client.persons.create({
    workspaceName: "my-workspace",
    name: "Person One",
    description: "Reads the evening news.",
    thumbnails: [
      {
        thumbnailKey: "persons/thumbnails/person-one.jpg",
        isPrimaryThumbnail: true,
      },
    ],
  });
  console.log(result);
}
// persons.createThumbnailUploadUrl
{
  const result = await client.persons.createThumbnailUploadUrl({ workspaceName: "my-workspace", thumbnailFileName: "person-one.jpg" });
  console.log(result);
}
// persons.delete
{
  const result = await client.persons.delete({ workspaceName: "my-workspace", personId: "1001" });
  console.log(result);
}
// persons.get
{
  const result = await client.persons.get({ workspaceName: "my-workspace", personId: "1001" });
  console.log(result);
}
// persons.list
{
  const page = await client.persons.list({ workspaceName: "my-workspace", pageNum: 1, pageSize: 100 });
  console.log(page.items);
}
// persons.listSimilar
{
  const result = await client.persons.listSimilar({
    workspaceName: "my-workspace",
    personId: "1001",
    personCount: 3,
    scoreThreshold: 80,
  });
  console.log(result);
}
// persons.merge
{
  const result = await client.persons.merge({
    workspaceName: "my-workspace",
    personId: "1001",
    personIds: [1002, 1003],
  });
  console.log(result);
}
// persons.recommendByThumbnail
{
  const result = await client.persons.recommendByThumbnail({
    workspaceName: "my-workspace",
    thumbnailKey: "persons/thumbnails/person-one.jpg",
    personCount: 3,
    scoreThreshold: 80,
  });
  console.log(result);
}
// persons.removeTags
{
  const result = await client.persons.removeTags({ workspaceName: "my-workspace", personId: "1001", tagIds: [200] });
  console.log(result);
}
// persons.removeTagsWithBody
{
  const result = await client.persons.removeTagsWithBody({ workspaceName: "my-workspace", personId: "1001", tagIds: [200] });
  console.log(result);
}
// persons.removeThumbnails
{
  const result = await client.persons.removeThumbnails({
    workspaceName: "my-workspace",
    personId: "1001",
    thumbnailIds: [3002],
  });
  console.log(result);
}
// persons.removeThumbnailsWithBody
{
  const result = await client.persons.removeThumbnailsWithBody({
    workspaceName: "my-workspace",
    personId: "1001",
    thumbnailIds: [3002],
  });
  console.log(result);
}
// persons.search
{
  const page = await client.persons.search({
    workspaceName: "my-workspace",
    pageNum: 1,
    pageSize: 10,
    name: "Person",
    tagIds: [100, 200],
    nameType: "NAMED",
    sortColumn: "NAME",
    sortType: "ASC",
  });
  console.log(page.items);
}
// persons.update
{
  const result = await client.persons.update({
    workspaceName: "my-workspace",
    personId: "1001",
    name: "Person One (evening)",
    description: "Reads the evening news.",
    primaryThumbnailId: 3002,
  });
  console.log(result);
}
// projects.create
{
  const result = await client.projects.create({ workspaceName: "my-workspace", name: "project_name" });
  console.log(result);
}
// projects.delete
{
  await client.projects.delete({ workspaceName: "my-workspace", projectId: "1234" });
}
// projects.get
{
  const result = await client.projects.get({ workspaceName: "my-workspace", projectId: "1234" });
  console.log(result);
}
// projects.list
{
  const result = await client.projects.list({ workspaceName: "my-workspace" });
  console.log(result);
}
// projects.update
{
  const result = await client.projects.update({
    workspaceName: "my-workspace",
    projectId: "1234",
    name: "updated_project_name",
  });
  console.log(result);
}
// sceneSummary.cancel
{
  await client.sceneSummary.cancel({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
}
// sceneSummary.get
{
  const result = await client.sceneSummary.get({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// sceneSummary.getStatus
{
  const result = await client.sceneSummary.getStatus({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// sceneSummary.request
{
  const result = await client.sceneSummary.request({ workspaceName: "my-workspace", projectId: "1234", assetId: "5678" });
  console.log(result);
}
// search.completeUpload
{
  const result = await client.search.completeUpload({ assetKey: "images/2026/03/18/search_image.png" });
  console.log(result);
}
// search.createUploadUrl
{
  const result = await client.search.createUploadUrl({ assetType: "IMAGE", assetFileName: "search_image.png" });
  console.log(result);
}
// search.getResult
{
  const result = await client.search.getResult({
    workspaceName: "my-workspace",
    searchId: "JtWJKTDCKknMHP8Id4Gt",
    pageNum: 1,
    pageSize: 50,
  });
  console.log(result);
}
// search.request
{
  const result = await client.search.request({
    workspaceName: "my-workspace",
    query: { textQuery: "a reporter in front of a harbour" },
    queryOption: { confidenceLevel: "MEDIUM" },
    filter: { projectIds: [1234] },
  });
  console.log(result);
}
// workspaces.create
{
  const result = await client.workspaces.create({ workspaceName: "my-workspace", bucketName: "my-bucket" });
  console.log(result);
}
// workspaces.delete
{
  const result = await client.workspaces.delete({ workspaceName: "my-workspace" });
  console.log(result);
}
// workspaces.get
{
  const result = await client.workspaces.get({ workspaceName: "my-workspace" });
  console.log(result);
}
// workspaces.list
{
  const page = await client.workspaces.list({ pageNum: 1, pageSize: 100 });
  console.log(page.items);
}
