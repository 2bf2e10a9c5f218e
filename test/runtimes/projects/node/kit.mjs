import { createRequire } from "node:module";
import { setupServer } from "msw/node";
import * as client from "ncloud-media-intelligence";
import * as mock from "ncloud-media-intelligence/mock";
import { handlers } from "ncloud-media-intelligence/msw";
import * as validation from "ncloud-media-intelligence/validation";

const otherCopy = createRequire(import.meta.url)("ncloud-media-intelligence");

export const kit = {
  ...{ client, validation, mock, otherCopy, environment: true, baseURL: process.env.MOCK_URL },
  msw: { handlers, setupServer },
};
