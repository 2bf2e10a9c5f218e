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
