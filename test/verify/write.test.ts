import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MediaIntelligence } from "ncloud-media-intelligence";
import { afterAll, expect, test } from "vitest";
import { defaultKeys } from "../../scripts/mock/mock.js";
import { operations } from "../helpers/bundled.js";
import { stepsOf } from "../helpers/workflow-steps.js";
import { answerOf, createService, findingsOf, verifyService } from "./service.js";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));
let journals = 0;
const journalPath = () => join(folder, `${++journals}.jsonl`);

const name = "verify-this-contract";

/** The resources in the mock, by collection. */
const resourcesOf = ({ mock }: ReturnType<typeof createService>): unknown =>
  Object.entries(Object(JSON.parse(JSON.stringify(mock.state))).items).map(([kind, items]) => [
    kind,
    Object.values(Object(items)).map((item) => Object(item).data),
  ]);

test("a created resource is compared, reveals the time zone, and is deleted", async () => {
  const service = createService();
  const before = resourcesOf(service);
  const journal = journalPath();
  const outcome = await verifyService(service, { write: { name, journal } });
  expect(findingsOf(outcome)).toEqual([]);
  expect(outcome.left).toBe(0);
  expect(existsSync(journal)).toBe(false);
  const written = service.mock.requests.filter(({ method }) => method !== "GET");
  const tagsOf = (wanted: string) =>
    written
      .filter(({ method }) => method === wanted)
      .map(({ operationId }) => operations.find(({ id }) => id === operationId)?.tag);
  const deleted = tagsOf("DELETE");
  expect(deleted.length).toBeGreaterThan(2);
  // What was created last is deleted first. A search cannot be deleted.
  expect(tagsOf("POST").filter((tag) => deleted.includes(tag))).toEqual(deleted.toReversed());
  expect(tagsOf("POST")).toHaveLength(deleted.length + 1);
  expect(written.slice(-deleted.length).every(({ method }) => method === "DELETE")).toBe(true);
  const result = stepsOf("searchByText").at(-1);
  expect(outcome.reached.find(({ operation }) => operation.id === result?.id)?.outcomes).toContain("200");
  expect(answerOf(outcome, "/LocalDateTime")?.answer).toMatch(/^[+-]\d\d:\d\d$/);
  expect(resourcesOf(service)).toEqual(before);
});

test("after an interruption the created resources are deleted", async () => {
  const service = createService();
  const before = resourcesOf(service);
  const interrupt = new AbortController();
  service.depart((_, id) => {
    if (operations.some((each) => each.id === id && each.method === "POST" && each.tag === "projects"))
      interrupt.abort();
  });
  const journal = journalPath();
  const outcome = await verifyService(service, { write: { name, journal }, signal: interrupt.signal });
  expect(outcome).toMatchObject({ stopped: "it was interrupted", left: 0 });
  expect(service.mock.requests.some(({ method, target }) => method === "POST" && target.endsWith("/person-tags"))).toBe(
    false,
  );
  expect(resourcesOf(service)).toEqual(before);
});

test("an existing workspace is not changed", async () => {
  const service = createService();
  const outcome = await verifyService(service, { write: { name: "my-workspace", journal: journalPath() } });
  expect(outcome.refused).toContain("Give a name that does not exist.");
  expect(service.mock.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("a workspace with resources of somebody else is not deleted until these are gone", async () => {
  const service = createService();
  const before = resourcesOf(service);
  const journal = journalPath();
  const colleague = new MediaIntelligence({
    baseURL: "http://127.0.0.1:9",
    credentials: defaultKeys,
    fetch: service.mock.fetch,
  });
  let hasMeddled = false;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await service.mock.fetch(input, init);
    if (hasMeddled || init?.method !== "POST" || !/person-tags$/.test(String(input))) return response;
    hasMeddled = true;
    await colleague.projects.create({ workspaceName: name, name: "mine" });
    return response;
  };
  const outcome = await verifyService({ mock: { fetch } }, { write: { name, journal } });
  expect(outcome.left).toBe(1);
  const projects: { name: string; projectId: number }[] = Object(service.mock.state)
    .items.projects.slice(-2)
    .map(({ data }: { data: object }) => data);
  expect(projects.map((each) => each.name)).toEqual(["base", "mine"]);
  const mine = projects.at(-1);
  await colleague.projects.delete({ workspaceName: name, projectId: String(mine?.projectId) });
  expect((await verifyService(service, { write: { name, journal } })).left).toBe(0);
  expect(resourcesOf(service)).toEqual(before);
});

/** Simulates a process that is killed at its n-th request that writes, before or after the service has handled it. */
async function killedAt(
  step: number,
  when: "before" | "after",
  service: ReturnType<typeof createService>,
  journal: string,
): Promise<boolean> {
  let writes = 0;
  let reached = false;
  const killed = new Promise<void>((resolve) => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (reached) return new Promise(() => {});
      const isStep = init?.method !== "GET" && ++writes === step;
      if (isStep && when === "after") await service.mock.fetch(input, init);
      if (!isStep) return service.mock.fetch(input, init);
      reached = true;
      resolve();
      return new Promise(() => {});
    };
    void verifyService({ mock: { fetch } }, { write: { name, journal } }).then(() => resolve());
  });
  await killed;
  return reached;
}

test.each(["before", "after"] as const)(
  "after a process was killed %s the service has a request, the next run deletes what is left",
  async (when) => {
    for (let step = 1; ; step++) {
      const service = createService();
      const before = resourcesOf(service);
      const journal = journalPath();
      if (!(await killedAt(step, when, service, journal))) {
        expect(step).toBe(8);
        return;
      }
      expect(readFileSync(journal, "utf8")).not.toContain("secret");
      const outcome = await verifyService(service, { write: { name, journal } });
      expect(outcome.left, `step ${step}`).toBe(0);
      expect(existsSync(journal)).toBe(false);
      expect(resourcesOf(service), `step ${step}`).toEqual(before);
    }
  },
);
