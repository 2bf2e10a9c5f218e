// Run by Jest, with its own `require`.
const { writeFileSync } = require("node:fs");
const client = require("ncloud-media-intelligence");
const mock = require("ncloud-media-intelligence/mock");
const validation = require("ncloud-media-intelligence/validation");
const { tryAll } = require("./behaviours.cjs");

test("behaves", async () => {
  jest.resetModules();
  const otherCopy = require("ncloud-media-intelligence");
  const kit = { client, validation, mock, otherCopy, environment: true, baseURL: process.env.MOCK_URL };
  writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(kit)));
}, 60_000);
