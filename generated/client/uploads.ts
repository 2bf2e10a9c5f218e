// Generated from the contract. Do not edit: change the contract and generate again.
import { personsCompleteThumbnailUpload, personsCreateThumbnailUploadUrl, searchCompleteUpload, searchCreateUploadUrl } from "./operations.js";
import type { Upload } from "./runtime/upload.js";

export { upload } from "./runtime/upload.js";

/** `search.uploadImage`: search.createUploadUrl, PUT, search.completeUpload */
export const searchUploadImage: Upload = {
  id: "search.uploadImage",
  fixed: {
    assetType: "IMAGE",
  },
  fileName: "assetFileName",
  url: ["presignedUploadUrl"],
  key: ["assetFileKey"],
  expiresIn: ["expirationSeconds"],
  completeKey: "assetKey",
  status: ["uploadStatus"],
  reason: ["uploadMessage"],
  success: ["COMPLETED"],
  limits: [{
    formats: ["jpg", "png", "webp", "heic"],
    maxBytes: 5242880,
  }],
  create: searchCreateUploadUrl,
  complete: searchCompleteUpload,
};

/** `persons.uploadThumbnail`: persons.createThumbnailUploadUrl, PUT, persons.completeThumbnailUpload */
export const personsUploadThumbnail: Upload = {
  id: "persons.uploadThumbnail",
  fileName: "thumbnailFileName",
  url: ["url"],
  key: ["thumbnailKey"],
  expiresIn: ["expirationSeconds"],
  completeKey: "thumbnailKey",
  status: ["uploadStatus"],
  reason: ["uploadMessage"],
  success: ["COMPLETED"],
  limits: [{
    formats: ["jpg", "png", "webp"],
    maxBytes: 5242880,
  }],
  create: personsCreateThumbnailUploadUrl,
  complete: personsCompleteThumbnailUpload,
};
