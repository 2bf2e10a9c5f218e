import * as client from "ncloud-media-intelligence";
import * as validation from "ncloud-media-intelligence/validation";
import { tryAll } from "./behaviours.mjs";

export default {
  async fetch(request) {
    const baseURL = new URL(request.url).searchParams.get("mock");
    const environment = globalThis.process?.env?.NCLOUD_ACCESS_KEY && true;
    return Response.json(await tryAll({ client, validation, environment, baseURL }));
  },
};
