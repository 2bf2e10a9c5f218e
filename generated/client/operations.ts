// Generated from the contract. Do not edit: change the contract and generate again.
import type { Operation } from "./runtime/operation.js";

/** `workspaces.list`: GET /api/v1/workspaces */
export const workspacesList: Operation = {
  id: "workspaces.list",
  method: "GET",
  path: "/api/v1/workspaces",
  fields: {
    pageNum: ["query", "pageNum"],
    pageSize: ["query", "pageSize"],
  },
  required: [],
  answer: "json",
  pagination: {
    page: "pageNum",
    items: "/result/content",
    totalCount: "/result/totalCount",
    totalPage: "/result/totalPage",
    pageNo: "/result/pageNo",
    pageSize: "/result/pageSize",
  },
  signed: true,
};

/** `workspaces.create`: POST /api/v1/workspaces */
export const workspacesCreate: Operation = {
  id: "workspaces.create",
  method: "POST",
  path: "/api/v1/workspaces",
  fields: {
    workspaceName: ["body", "workspaceName"],
    bucketName: ["body", "bucketName"],
  },
  required: ["workspaceName"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `workspaces.get`: GET /api/v1/workspaces/{workspace_name} */
export const workspacesGet: Operation = {
  id: "workspaces.get",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
  required: ["workspaceName"],
  answer: "json",
  signed: true,
};

/** `workspaces.delete`: DELETE /api/v1/workspaces/{workspace_name} */
export const workspacesDelete: Operation = {
  id: "workspaces.delete",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
  required: ["workspaceName"],
  answer: "json",
  signed: true,
};

/** `projects.list`: GET /api/v1/workspaces/{workspace_name}/projects */
export const projectsList: Operation = {
  id: "projects.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects",
  fields: {
    workspaceName: ["path", "workspace_name"],
  },
  required: ["workspaceName"],
  answer: "json",
  signed: true,
};

/** `projects.create`: POST /api/v1/workspaces/{workspace_name}/projects */
export const projectsCreate: Operation = {
  id: "projects.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body", "name"],
  },
  required: ["workspaceName", "name"],
  contentType: "application/json",
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId"],
  answer: "json",
  signed: true,
};

/** `projects.update`: PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id} */
export const projectsUpdate: Operation = {
  id: "projects.update",
  method: "PATCH",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    name: ["body", "name"],
  },
  required: ["workspaceName", "projectId", "name"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `assets.import`: POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage */
export const assetsImport: Operation = {
  id: "assets.import",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/import/object-storage",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    key: ["body", "key"],
    bucketName: ["body", "bucketName"],
  },
  required: ["workspaceName", "projectId", "key", "bucketName"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `assets.list`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets */
export const assetsList: Operation = {
  id: "assets.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    pageNum: ["query", "pageNum"],
    pageSize: ["query", "pageSize"],
  },
  required: ["workspaceName", "projectId"],
  answer: "json",
  pagination: {
    page: "pageNum",
    items: "/result/content",
    totalCount: "/result/totalCount",
    totalPage: "/result/totalPage",
    pageNo: "/result/pageNo",
    pageSize: "/result/pageSize",
  },
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId", "newProjectId"],
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `assets.getImportStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status */
export const assetsGetImportStatus: Operation = {
  id: "assets.getImportStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/import-status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
    sceneRange: ["body", "sceneRange"],
    minSceneDurationSec: ["body", "minSceneDurationSec"],
    maxSceneDurationSec: ["body", "maxSceneDurationSec"],
    analysisPersonCount: ["body", "analysisPersonCount"],
    tagIdList: ["body", "tagIdList"],
    sourceLanguage: ["body", "sourceLanguage"],
    detectAudioEffects: ["body", "detectAudioEffects"],
  },
  required: ["workspaceName", "projectId", "assetId", "analysisPersonCount"],
  contentType: "application/json",
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
};

/** `index.getStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status */
export const indexGetStatus: Operation = {
  id: "index.getStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/index/status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
    sceneIds: ["body", "sceneIds"],
    locale: ["body", "locale"],
  },
  required: ["workspaceName", "projectId", "assetId"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `sceneSummary.getStatus`: GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status */
export const sceneSummaryGetStatus: Operation = {
  id: "sceneSummary.getStatus",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/scene-summary/status",
  fields: {
    workspaceName: ["path", "workspace_name"],
    projectId: ["path", "project_id"],
    assetId: ["path", "asset_id"],
  },
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "projectId", "assetId"],
  answer: "json",
  signed: true,
};

/** `search.createUploadUrl`: POST /api/v1/query-assets/uploads/presigned-url */
export const searchCreateUploadUrl: Operation = {
  id: "search.createUploadUrl",
  method: "POST",
  path: "/api/v1/query-assets/uploads/presigned-url",
  fields: {
    assetType: ["body", "assetType"],
    assetFileName: ["body", "assetFileName"],
  },
  required: ["assetType", "assetFileName"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `search.completeUpload`: POST /api/v1/query-assets/uploads/complete */
export const searchCompleteUpload: Operation = {
  id: "search.completeUpload",
  method: "POST",
  path: "/api/v1/query-assets/uploads/complete",
  fields: {
    assetKey: ["body", "assetKey"],
  },
  required: ["assetKey"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `search.request`: POST /api/v1/workspaces/{workspace_name}/assets/search */
export const searchRequest: Operation = {
  id: "search.request",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/assets/search",
  fields: {
    workspaceName: ["path", "workspace_name"],
    query: ["body", "query"],
    queryOption: ["body", "queryOption"],
    filter: ["body", "filter"],
  },
  required: ["workspaceName", "query"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `search.getResult`: GET /api/v1/workspaces/{workspace_name}/assets/search/{search_id} */
export const searchGetResult: Operation = {
  id: "search.getResult",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/assets/search/{search_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    searchId: ["path", "search_id"],
    pageNum: ["query", "pageNum"],
    pageSize: ["query", "pageSize"],
  },
  required: ["workspaceName", "searchId"],
  answer: "json",
  signed: true,
};

/** `persons.createThumbnailUploadUrl`: POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url */
export const personsCreateThumbnailUploadUrl: Operation = {
  id: "persons.createThumbnailUploadUrl",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/presigned-url",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailFileName: ["body", "thumbnailFileName"],
  },
  required: ["workspaceName", "thumbnailFileName"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `persons.completeThumbnailUpload`: POST /api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete */
export const personsCompleteThumbnailUpload: Operation = {
  id: "persons.completeThumbnailUpload",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-thumbnail/uploads/complete",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailKey: ["body", "thumbnailKey"],
  },
  required: ["workspaceName", "thumbnailKey"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `persons.list`: GET /api/v1/workspaces/{workspace_name}/persons */
export const personsList: Operation = {
  id: "persons.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/persons",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["query", "pageNum"],
    pageSize: ["query", "pageSize"],
    name: ["query", "name"],
    tagIdList: ["query", "tagIdList", "comma"],
  },
  required: ["workspaceName"],
  answer: "json",
  pagination: {
    page: "pageNum",
    items: "/result/content",
    totalCount: "/result/totalCount",
    totalPage: "/result/totalPage",
    pageNo: "/result/pageNo",
    pageSize: "/result/pageSize",
  },
  signed: true,
};

/** `persons.create`: POST /api/v1/workspaces/{workspace_name}/persons */
export const personsCreate: Operation = {
  id: "persons.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body", "name"],
    description: ["body", "description"],
    thumbnails: ["body", "thumbnails"],
  },
  required: ["workspaceName", "thumbnails"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `persons.search`: POST /api/v1/workspaces/{workspace_name}/persons/search */
export const personsSearch: Operation = {
  id: "persons.search",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/search",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["body", "pageNum"],
    pageSize: ["body", "pageSize"],
    name: ["body", "name"],
    personIds: ["body", "personIds"],
    tagIds: ["body", "tagIds"],
    nameType: ["body", "nameType"],
    sortColumn: ["body", "sortColumn"],
    sortType: ["body", "sortType"],
  },
  required: ["workspaceName"],
  contentType: "application/json",
  answer: "json",
  pagination: {
    page: "pageNum",
    items: "/result/content",
    totalCount: "/result/totalCount",
    totalPage: "/result/totalPage",
    pageNo: "/result/pageNo",
    pageSize: "/result/pageSize",
  },
  repeatable: true,
  signed: true,
};

/** `persons.recommendByThumbnail`: POST /api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail */
export const personsRecommendByThumbnail: Operation = {
  id: "persons.recommendByThumbnail",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/recommend-by-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    thumbnailKey: ["body", "thumbnailKey"],
    personCount: ["body", "personCount"],
    scoreThreshold: ["body", "scoreThreshold"],
  },
  required: ["workspaceName", "thumbnailKey"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
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
  required: ["workspaceName", "personId"],
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "personId"],
  answer: "json",
  signed: true,
};

/** `persons.update`: PATCH /api/v1/workspaces/{workspace_name}/persons/{person_id} */
export const personsUpdate: Operation = {
  id: "persons.update",
  method: "PATCH",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    name: ["body", "name"],
    description: ["body", "description"],
    primaryThumbnailId: ["body", "primaryThumbnailId"],
  },
  required: ["workspaceName", "personId"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `persons.listSimilar`: GET /api/v1/workspaces/{workspace_name}/persons/{person_id}/similar */
export const personsListSimilar: Operation = {
  id: "persons.listSimilar",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/similar",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    personCount: ["query", "personCount"],
    scoreThreshold: ["query", "scoreThreshold"],
  },
  required: ["workspaceName", "personId"],
  answer: "json",
  signed: true,
};

/** `persons.merge`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/merge */
export const personsMerge: Operation = {
  id: "persons.merge",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/merge",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    personIds: ["body", "personIds"],
  },
  required: ["workspaceName", "personId", "personIds"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `persons.addTags`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags */
export const personsAddTags: Operation = {
  id: "persons.addTags",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body", "tagIds"],
  },
  required: ["workspaceName", "personId", "tagIds"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `persons.removeTagsWithBody`: DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags */
export const personsRemoveTagsWithBody: Operation = {
  id: "persons.removeTagsWithBody",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body", "tagIds"],
  },
  required: ["workspaceName", "personId", "tagIds"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `persons.removeTags`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove */
export const personsRemoveTags: Operation = {
  id: "persons.removeTags",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-tags/remove",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    tagIds: ["body", "tagIds"],
  },
  required: ["workspaceName", "personId", "tagIds"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `persons.addThumbnails`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail */
export const personsAddThumbnails: Operation = {
  id: "persons.addThumbnails",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnails: ["body", "thumbnails"],
  },
  required: ["workspaceName", "personId", "thumbnails"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `persons.removeThumbnailsWithBody`: DELETE /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail */
export const personsRemoveThumbnailsWithBody: Operation = {
  id: "persons.removeThumbnailsWithBody",
  method: "DELETE",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnailIds: ["body", "thumbnailIds"],
  },
  required: ["workspaceName", "personId", "thumbnailIds"],
  contentType: "application/json",
  answer: "json",
  signed: true,
};

/** `persons.removeThumbnails`: POST /api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove */
export const personsRemoveThumbnails: Operation = {
  id: "persons.removeThumbnails",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/persons/{person_id}/person-thumbnail/remove",
  fields: {
    workspaceName: ["path", "workspace_name"],
    personId: ["path", "person_id"],
    thumbnailIds: ["body", "thumbnailIds"],
  },
  required: ["workspaceName", "personId", "thumbnailIds"],
  contentType: "application/json",
  answer: "json",
  repeatable: true,
  signed: true,
};

/** `personTags.list`: GET /api/v1/workspaces/{workspace_name}/person-tags */
export const personTagsList: Operation = {
  id: "personTags.list",
  method: "GET",
  path: "/api/v1/workspaces/{workspace_name}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    pageNum: ["query", "pageNum"],
    pageSize: ["query", "pageSize"],
    id: ["query", "id"],
    name: ["query", "name"],
  },
  required: ["workspaceName"],
  answer: "json",
  pagination: {
    page: "pageNum",
    items: "/result/content",
    totalCount: "/result/totalCount",
    totalPage: "/result/totalPage",
    pageNo: "/result/pageNo",
    pageSize: "/result/pageSize",
  },
  signed: true,
};

/** `personTags.create`: POST /api/v1/workspaces/{workspace_name}/person-tags */
export const personTagsCreate: Operation = {
  id: "personTags.create",
  method: "POST",
  path: "/api/v1/workspaces/{workspace_name}/person-tags",
  fields: {
    workspaceName: ["path", "workspace_name"],
    name: ["body", "name"],
  },
  required: ["workspaceName", "name"],
  contentType: "application/json",
  answer: "json",
  signed: true,
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
  required: ["workspaceName", "tagId"],
  answer: "json",
  signed: true,
};
