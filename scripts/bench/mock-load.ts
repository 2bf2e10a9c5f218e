import { fork } from "node:child_process";
import { Agent, request } from "node:http";
import { MediaIntelligence } from "../../generated/client/index.js";
import { cleanUp, indexAnAsset, setUp } from "../../generated/client/journeys.js";
import { defaultKeys } from "../mock/mock.js";
import { mebibytes, replyOf } from "./child.js";
import { exactFigure, type Figure } from "./figure.js";
import { type Call, callOf, operations, sendCall, unseenCalls } from "./mock-calls.js";

interface ServerState {
  url: string;
  heapUsed: number;
  rss: number;
}

/** Makes calls invalid in realistic ways. */
const spoil: readonly ((call: Call) => Call)[] = [
  (call) => call,
  (call) => ({ ...call, headers: {} }),
  (call) => ({ ...call, path: `${call.path}/none` }),
  (call) => ({ ...call, body: "{", headers: { ...call.headers, "content-length": "1" } }),
  (call) => ({ ...call, headers: { ...call.headers, "content-type": "text/plain" } }),
  (call) => ({ ...call, headers: { ...call.headers, prefer: "code=404" } }),
];

/** Sends half of a call, or all of it, and closes the connection without waiting for the response. */
function abort(port: number, { body = "", ...call }: Call, agent: Agent, half: boolean): Promise<void> {
  return new Promise((resolve) => {
    const headers = half ? { ...call.headers, "content-length": String(body.length + 1) } : call.headers;
    const sent = request({ port, host: "127.0.0.1", ...call, headers, agent });
    sent.once("error", () => {}).once("close", resolve);
    sent.write(body, () => setImmediate(() => sent.destroy()));
  });
}

/** Creates a workspace with an asset, has it analysed, and deletes it again. */
async function journey(client: MediaIntelligence, workspaceName: string): Promise<void> {
  const place = { workspaceName, bucketName: "load" };
  const options = { interval: 1 };
  const { projectId } = await setUp(client, { ...place, projectName: "project" }, options);
  const { assetId } = await indexAnAsset(client, { ...place, projectId, key: "clip.mp4" }, options);
  await cleanUp(client, { workspaceName, projectId, assetId }, options);
}

/** Makes calls with sixteen workers for some seconds. Resolves to the number of calls. */
async function load(url: string, client: MediaIntelligence, unseen: ReturnType<typeof unseenCalls>, seconds: number) {
  const port = Number(new URL(url).port);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const end = performance.now() + seconds * 1000;
  // The calls are signed anew each time, since a signature is valid for five minutes.
  const mixed = operations.flatMap((entry) => spoil.map((change) => change(callOf(entry))));
  let count = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const turn = count++;
      const call = mixed[(turn * 7919) % mixed.length];
      if (call === undefined) return;
      if (turn % 50 === 0) await journey(client, `load-${turn}`);
      else if (turn % 10 === 1) await abort(port, call, agent, turn % 20 === 1);
      else {
        const [next = call] = turn % 3 === 0 ? unseen(1) : [];
        const status = await sendCall(port, next, agent);
        if (status >= 500) throw new Error(`${next.method} ${next.path} responded with ${status}.`);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  agent.destroy();
  return count;
}

/** The mock's memory after each minute of mixed calls: lists, reads, creates, deletes, bad and aborted ones. */
export async function benchLoad(minutes: number): Promise<Figure[]> {
  const server = fork(new URL("mock-server.ts", import.meta.url));
  try {
    const { url } = await replyOf<ServerState>(server);
    const client = new MediaIntelligence({ baseURL: url, credentials: defaultKeys });
    const unseen = unseenCalls();
    // Everything is read and compiled before memory is measured.
    await load(url, client, unseen, 30);
    const first = await replyOf<ServerState>(server);
    const rows = (when: string, { heapUsed, rss }: ServerState): Figure[] => [
      exactFigure(`heap ${when}`, "MiB", mebibytes(heapUsed)),
      exactFigure(`resident ${when}`, "MiB", mebibytes(rss)),
    ];
    const figures = rows("after 30 s of mixed load", first);
    let calls = 0;
    for (let minute = 1; minute <= minutes; minute++) {
      calls += await load(url, client, unseen, 60);
      figures.push(...rows(`after ${minute} min more`, await replyOf<ServerState>(server)));
    }
    return [...figures, exactFigure("calls and journeys of the mixed load", "", calls)];
  } finally {
    server.disconnect();
  }
}
