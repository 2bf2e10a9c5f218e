import { describe, expect, test } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { parseFaults } from "../../scripts/mock/faults.js";
import { createMock, type MockOptions } from "../../scripts/mock/mock.js";
import { creating } from "../helpers/client/kinds.js";
import {
  api,
  callMock,
  callOperation,
  document,
  outcome,
  present,
  requestText,
  sendRaw,
  withServer,
} from "../helpers/mock.js";

const entry = present(api.operations.find(({ method }) => method === "GET"));
const { method, target } = sampleRequest(entry);
const refused = (text: string[]) => () => parseFaults(text);

describe("a fault", () => {
  test("is parsed from its text form", () => {
    expect(parseFaults([])).toEqual({});
    expect(
      parseFaults(["latency=200", "jitter=100", "drop=0.05", "truncate", "status=503:0.1", " status=500"]),
    ).toEqual({
      latency: 200,
      jitter: 100,
      drop: 0.05,
      truncate: 1,
      status: { "503": 0.1, "500": 1 },
    });
  });

  test.each([
    "",
    "latency",
    "latency=-1",
    "latency=soon",
    "drop=1.1",
    "drop=",
    "status",
    "status=99",
    "status=503:2",
    "explode=1",
  ])("is rejected when it is %j", (text) => expect(refused([text])).toThrow(/Write latency=MS/));
});

/** The outcomes of `count` requests: a status, a truncated response, or none. */
async function outcomesOf(options: Partial<MockOptions>, count: number, headers: Record<string, string> = {}) {
  const mock = createMock({ document, ...options });
  const seen: string[] = [];
  for (let index = 0; index < count; index++) {
    try {
      const response = await callMock(mock, method, target, { headers });
      seen.push(
        await response.text().then(
          () => String(response.status),
          () => "truncated",
        ),
      );
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
      seen.push("dropped");
    }
  }
  return { seen, mock };
}

describe("faults without a socket", () => {
  test("occur at their rates, and identically with the same seed", async () => {
    const faults = { drop: 0.2, truncate: 0.2, status: { "503": 0.2, "429": 0.1 } };
    const { seen } = await outcomesOf({ faults, seed: "a" }, 200);
    const share = (fate: string) => seen.filter((one) => one === fate).length / seen.length;
    expect(share("dropped")).toBeCloseTo(0.2, 0);
    for (const fate of ["200", "503", "429", "truncated", "dropped"]) {
      expect(share(fate), fate).toBeGreaterThan(0.02);
      expect(share(fate), fate).toBeLessThan(0.6);
    }
    expect((await outcomesOf({ faults, seed: "a" }, 50)).seen).toEqual(seen.slice(0, 50));
    expect((await outcomesOf({ faults, seed: "b" }, 50)).seen).not.toEqual(seen.slice(0, 50));
  });

  test("can be requested for one call", async () => {
    expect((await outcomesOf({}, 1, { "x-mock-fault": "drop" })).seen).toEqual(["dropped"]);
    expect((await outcomesOf({}, 1, { "x-mock-fault": "truncate" })).seen).toEqual(["truncated"]);
    expect((await outcomesOf({}, 1, { "x-mock-fault": "status=503" })).seen).toEqual(["503"]);
    expect((await outcomesOf({ faults: { drop: 1 } }, 1, { "x-mock-fault": "drop=0" })).seen).toEqual(["200"]);
  });

  test("lose a request before it is carried out, or the response afterwards", async () => {
    for (const [fault, isMade] of [
      ["dropRequest", false],
      ["drop", true],
    ] as const) {
      const mock = createMock({ document });
      const body = JSON.stringify({ ...creating.body, workspaceName: "lost-one" });
      const headers = { "content-type": "application/json", "x-mock-fault": fault };
      await expect(callMock(mock, "POST", creating.path, { headers, body })).rejects.toBeInstanceOf(TypeError);
      expect(JSON.stringify(mock.state).includes("lost-one"), fault).toBe(isMade);
    }
  });

  test("have a body of the contract, or a message if the contract declares no such response", async () => {
    const mock = createMock({ document });
    const example = responseOf(entry, "503")?.content[0]?.examples[0]?.name;
    const wanted = await outcome(callOperation(mock, entry, { prefer: `code=503, example=${example}` }));
    expect(await outcome(callOperation(mock, entry, { "x-mock-fault": "status=503" }))).toEqual(wanted);
    const { status, body } = await outcome(callOperation(mock, entry, { "x-mock-fault": "status=418" }));
    expect({ status, body }).toMatchObject({ status: 422, body: { message: expect.stringContaining("418") } });
    expect(() => createMock({ document, faults: { status: { "418": 0.1 } } })).toThrow(/status=418 .*no operation/);
  });

  test("are rejected when the header is malformed", async () => {
    const response = callOperation(createMock({ document }), entry, { "x-mock-fault": "explode" });
    expect(await outcome(response)).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining("explode") },
    });
  });

  test("delay every response by the given time", async () => {
    const waits: number[] = [];
    const sleep = async (ms: number) => {
      waits.push(ms);
    };
    await outcomesOf({ faults: { latency: 200, jitter: 100 }, sleep }, 20);
    expect(waits).toHaveLength(20);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...waits)).toBeLessThan(300);
    expect(new Set(waits).size).toBe(20);
  });

  test("end the delay of a request that is aborted", async () => {
    const mock = createMock({ document, faults: { latency: 1 }, sleep: () => new Promise(() => {}) });
    const controller = new AbortController();
    const running = callMock(mock, method, target, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
  });

  test("are in the recorded requests and in the access log", async () => {
    const reasons: (string | undefined)[] = [];
    const { mock } = await outcomesOf({ onAccess: ({ reason }) => reasons.push(reason) }, 1, {
      "x-mock-fault": "drop",
    });
    expect(reasons).toEqual(["fault: drop"]);
    expect(mock.requests[0]).not.toHaveProperty("status");
  });
});

test("over HTTP a dropped connection has no response, and a truncated one has half of it", async () => {
  await withServer({}, async (url) => {
    const sendWithFault = (fault: string) => sendRaw(url, requestText(method, target, { "x-mock-fault": fault }));
    const dropped = await sendWithFault("drop").catch(({ code }) => code);
    expect(["", "ECONNRESET"]).toContain(dropped);
    const text = await sendWithFault("truncate");
    const [head = "", body = ""] = text.split("\r\n\r\n");
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    expect(head).toContain(" 200 ");
    expect(Buffer.byteLength(body)).toBe(Math.floor(length / 2));
    const response = await fetch(url + target, { headers: { "x-mock-fault": "truncate" } });
    await expect(response.text()).rejects.toThrow(TypeError);
  });
});
