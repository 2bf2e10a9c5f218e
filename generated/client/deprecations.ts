// Generated from the contract. Do not edit: change the contract and generate again.
import { warningOf } from "./runtime/deprecations.js";

/** Warns of a deprecated operation: its replacement, and the month of its removal. */
export const warn = warningOf({
  "POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/analyze": ["index.request", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/analyze": ["index.cancel", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/analyze-status": ["index.getStatus", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes": ["index.get", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}": ["index.get", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}": ["index.delete", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries": ["sceneSummary.get", "2027-01"],
  "POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries": ["sceneSummary.request", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries/{scene_summary_id}/status": ["sceneSummary.getStatus", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/indexes/{index_id}/scene-summaries/{scene_summary_id}": ["sceneSummary.cancel", "2027-01"],
  "POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/import/object-storage": ["assets.import", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets": ["assets.list", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}": ["assets.get", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}": ["assets.delete", "2027-01"],
  "PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}": ["assets.move", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/import-status": ["assets.getImportStatus", "2027-01"],
  "POST /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/analyze": ["index.request", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/analyze": ["index.cancel", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/analyze-status": ["index.getStatus", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/indexes": ["index.get", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/indexes/{index_id}": ["index.get", "2027-01"],
  "DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}/video-assets/{video_asset_id}/indexes/{index_id}": ["index.delete", "2027-01"],
  "POST /api/v1/scene-search": ["search.request", "2027-01"],
  "GET /api/v1/workspaces/{workspace_name}/scene-search/{searchId}": ["search.getResult", "2027-01"],
});
