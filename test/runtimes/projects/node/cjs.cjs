const { writeFileSync } = require("node:fs");
const client = require("ncloud-media-intelligence");
const mock = require("ncloud-media-intelligence/mock");
const { handlers } = require("ncloud-media-intelligence/msw");
const validation = require("ncloud-media-intelligence/validation");
const { setupServer } = require("msw/node");
const { tryAll } = require("./behaviours.cjs");

async function main() {
  const otherCopy = await import("ncloud-media-intelligence");
  const kit = {
    client,
    validation,
    mock,
    otherCopy,
    msw: { handlers, setupServer },
    environment: true,
    baseURL: process.env.MOCK_URL,
  };
  writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(kit)));
}
main();
