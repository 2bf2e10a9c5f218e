import { tracingChannel } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { answers, clientOf, faultServer, works } from "../helpers/client/fault-server.js";
import { createOne } from "../helpers/client/kinds.js";
import { credentials, rejection } from "../helpers/client/loopback.js";
import { callPage, pageOperation } from "../helpers/vendor-page.js";

afterEach(() => void vi.restoreAllMocks());

/** The events that are published on the package's channels, in order. */
function published(): [kind: string, event: string, context: object][] {
  const seen: [string, string, object][] = [];
  for (const kind of ["call", "attempt"]) {
    const channel = tracingChannel(`ncloud-media-intelligence:${kind}`);
    const on = (event: string) => (context: object) => void seen.push([kind, event, context]);
    const subscribers = {
      start: on("start"),
      end: on("end"),
      asyncStart: on("asyncStart"),
      asyncEnd: on("asyncEnd"),
      error: on("error"),
    };
    channel.subscribe(subscribers);
    onTestFinished(() => void channel.unsubscribe(subscribers));
  }
  return seen;
}

const ends = (seen: ReturnType<typeof published>) =>
  seen.filter(([, event]) => ["start", "asyncEnd"].includes(event)).map(([kind, event]) => `${kind} ${event}`);

test("each call and each attempt is published with its operation and its result, without secrets", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const seen = published();
  const server = await faultServer(answers(503), works);
  await callPage(clientOf(server), { pageSize: 77 });
  const attempt = ["attempt start", "attempt asyncEnd"];
  expect(ends(seen)).toEqual(["call start", ...attempt, ...attempt, "call asyncEnd"]);
  const contexts = [...new Set(seen.map(([, , context]) => context))];
  const about = { operationId: pageOperation, method: "GET", url: expect.stringMatching(/\/workspaces\?…$/) };
  expect(contexts).toEqual([
    { ...about, result: { status: 200, attempts: 2 } },
    { ...about, attempt: 1, result: { status: 503, attempts: 1 } },
    { ...about, attempt: 2, result: { status: 200, attempts: 2 } },
  ]);
  const shown = inspect(seen, { depth: 9, showHidden: true });
  for (const secret of [credentials.secretKey, credentials.accessKey, "77"]) expect(shown).not.toContain(secret);
});

test("a failed call is published with its error", async () => {
  const seen = published();
  const error = await rejection(createOne(clientOf(await faultServer((response) => response.destroy()))));
  const failed = seen
    .filter(([, event]) => event === "error")
    .map(([kind, , context]) => [kind, Object(context).error]);
  expect(failed).toEqual([
    ["attempt", error],
    ["call", error],
  ]);
});
