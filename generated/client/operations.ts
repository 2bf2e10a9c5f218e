// Generated from the contract. Do not edit: change the contract and generate again.
import type { Operation, PagedOperation, WaitOperation } from "./runtime/operation.js";

/** `workspaces.list`: GET /api/v1/workspaces */
export const workspacesList: PagedOperation = {
  id: "workspaces.list",
  method: "GET",
  path: "/api/v1/workspaces",
  fields: {
    pageNum: ["query"],
    pageSize: ["query"],
  },
  pagination: {
    page: "pageNum",
    items: ["result", "content"],
    totalCount: ["result", "totalCount"],
    totalPage: ["result", "totalPage"],
    pageNo: ["result", "pageNo"],
    pageSize: ["result", "pageSize"],
  },
};

/** `workspaces.create`: POST /api/v1/workspaces */
export const workspacesCreate: Operation = {
  id: "workspaces.create",
  method: "POST",
  path: "/api/v1/workspaces",
  fields: {
    workspaceName: ["body"],
    bucketName: ["body"],
  },
  required: ["workspaceName"],
  contentType: "application/json",
};

/** `workspaces.get`: GET /api/v1/workspaces/{workspace_name} */
export const workspacesGet: Operation = {
  id: "workspaces.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
};

/** `workspaces.delete`: DELETE /api/v1/workspaces/{workspace_name} */
export const workspacesDelete: Operation = {
  id: "workspaces.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
};

/** `projects.list`: GET /api/v1/workspaces/{workspace_name}/projects */
export const projectsList: Operation = {
  id: "projects.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
};

/** `projects.create`: POST /api/v1/workspaces/{workspace_name}/projects */
export const projectsCreate: Operation = {
  id: "projects.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body"],
  },
  required: ["name"],
  contentType: "application/json",
};

/** `projects.get`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id} */
export const projectsGet: Operation = {
  id: "projects.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
  },
};

/** `projects.delete`: DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id} */
export const projectsDelete: Operation = {
  id: "projects.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
  },
};

/** `projects.update`: PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id} */
export const projectsUpdate: Operation = {
  id: "projects.update",
  method: "PATCH",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    name: ["body"],
  },
  required: ["name"],
  contentType: "application/json",
  repeatable: true,
};

/** `assets.import`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage */
export const assetsImport: Operation = {
  id: "assets.import",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    key: ["body"],
    bucketName: ["body"],
  },
  required: ["key", "bucketName"],
  contentType: "application/json",
};

/** `assets.list`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets */
export const assetsList: PagedOperation = {
  id: "assets.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    pageNum: ["query"],
    pageSize: ["query"],
  },
  pagination: {
    page: "pageNum",
    items: ["result", "content"],
    totalCount: ["result", "totalCount"],
    totalPage: ["result", "totalPage"],
    pageNo: ["result", "pageNo"],
    pageSize: ["result", "pageSize"],
  },
};

/** `assets.get`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id} */
export const assetsGet: Operation = {
  id: "assets.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `assets.delete`: DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id} */
export const assetsDelete: Operation = {
  id: "assets.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `assets.move`: PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id} */
export const assetsMove: Operation = {
  id: "assets.move",
  method: "PATCH",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
    newProjectId: ["query", "new_project_id"],
  },
  required: ["newProjectId"],
  repeatable: true,
};

/** `assets.getImportStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status */
export const assetsGetImportStatus: WaitOperation = {
  id: "assets.getImportStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  wait: {
    status: ["uploadStatus"],
    success: ["COMPLETED"],
    failure: ["FAILED", "FILE_NOT_EXIST", "INVALID_METADATA"],
  },
};

/** `index.get`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index */
export const indexGet: Operation = {
  id: "index.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
    confidenceLevel: ["query", "confidence_level"],
  },
};

/** `index.request`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index */
export const indexRequest: Operation = {
  id: "index.request",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
    sceneRange: ["body"],
    minSceneDurationSec: ["body"],
    maxSceneDurationSec: ["body"],
    analysisPersonCount: ["body"],
    tagIdList: ["body"],
    sourceLanguage: ["body"],
    detectAudioEffects: ["body"],
  },
  required: ["analysisPersonCount"],
  contentType: "application/json",
};

/** `index.delete`: DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index */
export const indexDelete: Operation = {
  id: "index.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `index.getStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status */
export const indexGetStatus: WaitOperation = {
  id: "index.getStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  wait: {
    status: ["status"],
    success: ["ANALYZE_COMPLETED"],
    failure: ["ANALYZE_FAIL", "ANALYZE_CANCEL"],
  },
};

/** `index.cancel`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/cancel */
export const indexCancel: Operation = {
  id: "index.cancel",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/cancel",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `sceneSummary.get`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary */
export const sceneSummaryGet: Operation = {
  id: "sceneSummary.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `sceneSummary.request`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary */
export const sceneSummaryRequest: Operation = {
  id: "sceneSummary.request",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
    sceneIds: ["body"],
    locale: ["body"],
  },
  contentType: "application/json",
};

/** `sceneSummary.getStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status */
export const sceneSummaryGetStatus: WaitOperation = {
  id: "sceneSummary.getStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  wait: {
    status: ["status"],
    success: ["SUMMARIZE_COMPLETED"],
    failure: ["SUMMARIZE_FAIL", "SUMMARIZE_CANCELED"],
  },
};

/** `sceneSummary.cancel`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/cancel */
export const sceneSummaryCancel: Operation = {
  id: "sceneSummary.cancel",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/cancel",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
};

/** `search.createUploadUrl`: POST /api/v1/query-assets/uploads/presigned-url */
export const searchCreateUploadUrl: Operation = {
  id: "search.createUploadUrl",
  method: "POST",
  path: "/api/v1/query-assets/uploads/presigned-url",
  fields: {
    assetType: ["body"],
    assetFileName: ["body"],
  },
  required: ["assetType", "assetFileName"],
  contentType: "application/json",
  repeatable: true,
  rateLimit: {
    requests: 50,
    per: "second",
  },
};

/** `search.completeUpload`: POST /api/v1/query-assets/uploads/complete */
export const searchCompleteUpload: Operation = {
  id: "search.completeUpload",
  method: "POST",
  path: "/api/v1/query-assets/uploads/complete",
  fields: {
    assetKey: ["body"],
  },
  required: ["assetKey"],
  contentType: "application/json",
  repeatable: true,
  rateLimit: {
    requests: 1000,
    per: "minute",
  },
};

/** `search.request`: POST /api/v1/workspaces/{workspace_name}/assets/search */
export const searchRequest: Operation = {
  id: "search.request",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/assets/search",
  fields: {
    workspaceName: ["path", "workspace_name"],
    query: ["body"],
    queryOption: ["body"],
    filter: ["body"],
  },
  required: ["query"],
  contentType: "application/json",
  repeatable: true,
  rateLimit: {
    requests: 1000,
    per: "minute",
  },
};

/** `search.getResult`: GET /api/v1/workspaces/{workspace_name}/assets/search/{search_id} */
export const searchGetResult: WaitOperation = {
  id: "search.getResult",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/assets/search/{search_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    searchId: ["path", "search_id"],
    pageNum: ["query"],
    pageSize: ["query"],
  },
  wait: {
    status: ["status"],
    success: ["COMPLETED"],
    failure: ["FAILED"],
  },
};

/** `persons.createThumbnailUploadUrl`: POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url */
export const personsCreateThumbnailUploadUrl: Operation = {
  id: "persons.createThumbnailUploadUrl",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailFileName: ["body"],
  },
  required: ["thumbnailFileName"],
  contentType: "application/json",
  repeatable: true,
  rateLimit: {
    requests: 50,
    per: "second",
  },
};

/** `persons.completeThumbnailUpload`: POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete */
export const personsCompleteThumbnailUpload: Operation = {
  id: "persons.completeThumbnailUpload",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailKey: ["body"],
  },
  required: ["thumbnailKey"],
  contentType: "application/json",
  repeatable: true,
  rateLimit: {
    requests: 1000,
    per: "minute",
  },
};

/** `persons.list`: GET /api/v1/workspaces/{workspace_name}/persons */
export const personsList: PagedOperation = {
  id: "persons.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/persons",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["query"],
    pageSize: ["query"],
    name: ["query"],
    tagIdList: ["query", "tagIdList", "comma"],
  },
  pagination: {
    page: "pageNum",
    items: ["result", "content"],
    totalCount: ["result", "totalCount"],
    totalPage: ["result", "totalPage"],
    pageNo: ["result", "pageNo"],
    pageSize: ["result", "pageSize"],
  },
};

/** `persons.create`: POST /api/v1/workspaces/{workspace_name}/persons */
export const personsCreate: Operation = {
  id: "persons.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body"],
    description: ["body"],
    thumbnails: ["body"],
  },
  required: ["thumbnails"],
  contentType: "application/json",
};

/** `persons.search`: POST /api/v1/workspaces/{workspace_name}/persons/search */
export const personsSearch: PagedOperation = {
  id: "persons.search",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/search",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["body"],
    pageSize: ["body"],
    name: ["body"],
    personIds: ["body"],
    tagIds: ["body"],
    nameType: ["body"],
    sortColumn: ["body"],
    sortType: ["body"],
  },
  contentType: "application/json",
  pagination: {
    page: "pageNum",
    items: ["result", "content"],
    totalCount: ["result", "totalCount"],
    totalPage: ["result", "totalPage"],
    pageNo: ["result", "pageNo"],
    pageSize: ["result", "pageSize"],
  },
  repeatable: true,
};

/** `persons.recommendByThumbnail`: POST /api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail */
export const personsRecommendByThumbnail: Operation = {
  id: "persons.recommendByThumbnail",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailKey: ["body"],
    personCount: ["body"],
    scoreThreshold: ["body"],
  },
  required: ["thumbnailKey"],
  contentType: "application/json",
  repeatable: true,
};

/** `persons.get`: GET /api/v1/workspaces/{workspace_name}/persons/{person_id} */
export const personsGet: Operation = {
  id: "persons.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
  },
};

/** `persons.delete`: DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id} */
export const personsDelete: Operation = {
  id: "persons.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
  },
};

/** `persons.update`: PATCH /api/v1/workspaces/{workspace_name}/persons/{person_id} */
export const personsUpdate: Operation = {
  id: "persons.update",
  method: "PATCH",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    name: ["body"],
    description: ["body"],
    primaryThumbnailId: ["body"],
  },
  contentType: "application/json",
  repeatable: true,
};

/** `persons.listSimilar`: GET /api/v1/workspaces/{workspace_name}/persons/{person_id}/similar */
export const personsListSimilar: Operation = {
  id: "persons.listSimilar",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/similar",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    personCount: ["query"],
    scoreThreshold: ["query"],
  },
};

/** `persons.merge`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/merge */
export const personsMerge: Operation = {
  id: "persons.merge",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/merge",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    personIds: ["body"],
  },
  required: ["personIds"],
  contentType: "application/json",
};

/** `persons.addTags`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags */
export const personsAddTags: Operation = {
  id: "persons.addTags",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body"],
  },
  required: ["tagIds"],
  contentType: "application/json",
  repeatable: true,
};

/** `persons.removeTagsWithBody`: DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags */
export const personsRemoveTagsWithBody: Operation = {
  id: "persons.removeTagsWithBody",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body"],
  },
  required: ["tagIds"],
  contentType: "application/json",
};

/** `persons.removeTags`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove */
export const personsRemoveTags: Operation = {
  id: "persons.removeTags",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body"],
  },
  required: ["tagIds"],
  contentType: "application/json",
  repeatable: true,
};

/** `persons.addThumbnails`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail */
export const personsAddThumbnails: Operation = {
  id: "persons.addThumbnails",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnails: ["body"],
  },
  required: ["thumbnails"],
  contentType: "application/json",
};

/** `persons.removeThumbnailsWithBody`: DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail */
export const personsRemoveThumbnailsWithBody: Operation = {
  id: "persons.removeThumbnailsWithBody",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnailIds: ["body"],
  },
  required: ["thumbnailIds"],
  contentType: "application/json",
};

/** `persons.removeThumbnails`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove */
export const personsRemoveThumbnails: Operation = {
  id: "persons.removeThumbnails",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnailIds: ["body"],
  },
  required: ["thumbnailIds"],
  contentType: "application/json",
  repeatable: true,
};

/** `personTags.list`: GET /api/v1/workspaces/{workspace_name}/person-tags */
export const personTagsList: PagedOperation = {
  id: "personTags.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["query"],
    pageSize: ["query"],
    id: ["query"],
    name: ["query"],
  },
  pagination: {
    page: "pageNum",
    items: ["result", "content"],
    totalCount: ["result", "totalCount"],
    totalPage: ["result", "totalPage"],
    pageNo: ["result", "pageNo"],
    pageSize: ["result", "pageSize"],
  },
};

/** `personTags.create`: POST /api/v1/workspaces/{workspace_name}/person-tags */
export const personTagsCreate: Operation = {
  id: "personTags.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body"],
  },
  required: ["name"],
  contentType: "application/json",
};

/** `personTags.delete`: DELETE /api/v1/workspaces/{workspace_name}/person-tags/{tag_id} */
export const personTagsDelete: Operation = {
  id: "personTags.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/person-tags/{tag_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    tagId: ["path", "tag_id"],
  },
};
