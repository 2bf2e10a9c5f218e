import * as client from "ncloud-media-intelligence";
import * as validation from "ncloud-media-intelligence/validation";
import { tryAll } from "../../behaviours.mjs";

export const runtime = "edge";

export async function GET(request) {
  const baseURL = new URL(request.url).searchParams.get("mock");
  return Response.json(await tryAll({ client, validation, environment: true, baseURL }));
}
