import { inspect } from "node:util";
import {
  type Fetch,
  MediaIntelligence,
  MediaIntelligenceError,
  NotFoundError,
  ServerError,
} from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { answers, faultServer } from "../helpers/client/fault-server.js";
import { credentials, type Loopback, rejection } from "../helpers/client/loopback.js";
import { otherCopy } from "../helpers/client/other-copy.js";
import { headerNames } from "../helpers/mock.js";
import { callPage, pageOperation } from "../helpers/vendor-page.js";

const clientOf = ({ baseURL }: Pick<Loopback, "baseURL">) => new MediaIntelligence({ baseURL, credentials });

describe("an error", () => {
  test("from another copy of the package is an instance of this copy's class", async () => {
    const other = await otherCopy();
    expect(other.NotFoundError).not.toBe(NotFoundError);
    const { baseURL } = await faultServer(answers(404));
    const error = await rejection(callPage(new other.MediaIntelligence({ baseURL, credentials })));
    expect(Object.getPrototypeOf(error)).toBe(other.NotFoundError.prototype);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).not.toBeInstanceOf(ServerError);
    expect(error).toHaveProperty("name", "NotFoundError");
  });

  /** All forms of an error that a log may show. */
  const shown = (error: unknown) =>
    [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join("\n");

  test("shows its details, but no body", async () => {
    const body = JSON.stringify({
      code: "10001",
      message: "Invalid.",
      url: "https://bucket.example/x?signature=hidden",
    });
    const server = await faultServer(answers(400, {}, body));
    const error = await rejection(callPage(clientOf(server)));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "BadRequestError",
      operationId: pageOperation,
      attempts: 1,
      status: 400,
      code: "10001",
    });
    expect(shown(error)).not.toMatch(/hidden|bucket\.example/);
    expect(error).toHaveProperty("body.url");
  });

  test("does not show the query of a URL in the service's message", async () => {
    const message = "Cannot read https://bucket.example/x?signature=hidden now.";
    const server = await faultServer(answers(400, {}, JSON.stringify({ code: "1", message })));
    const text = shown(await rejection(callPage(clientOf(server))));
    expect(text).toContain("https://bucket.example/x?…");
    expect(text).not.toContain("hidden");
  });

  test("does not show a signature in the cause of another library", async () => {
    let signature = "";
    const fetch: Fetch = async (_, init) => {
      signature = new Headers(init.headers).get(headerNames.signature) ?? "";
      throw Object.assign(new Error("The proxy is gone."), { init });
    };
    const error = await rejection(
      callPage(new MediaIntelligence({ credentials, fetch, maxRetries: 0 }), { pageSize: 77 }),
    );
    expect(signature).not.toBe("");
    const text = shown(error);
    expect(text).toContain("the headers of a signed request");
    for (const secret of [signature, credentials.accessKey, "pageSize=77"]) expect(text.includes(secret)).toBe(false);
  });
});
