import { build } from "esbuild";
import {
  type Asset,
  type AssetMetaData,
  type MediaIntelligence,
  type PersonsSearchInput,
  type SceneSummaryItem,
  undeclared,
} from "ncloud-media-intelligence";
import { MediaIntelligence as CheckingClient } from "ncloud-media-intelligence/validation";
import { describe, expect, expectTypeOf, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { done, job, readOne, running, statusOf, waitForJob } from "../helpers/client/kinds.js";
import { credentials } from "../helpers/client/loopback.js";

/** A client whose calls receive these results in turn. */
function clientReceiving(...results: object[]) {
  const fetch = async () => {
    const result = results.length > 1 ? results.shift() : results[0];
    return Response.json({ code: "0", message: "success", result });
  };
  return new CheckingClient({ credentials, fetch, validate: "response" });
}

type JobResult = Awaited<ReturnType<typeof waitForJob>>;
type JobStatus = Awaited<ReturnType<typeof statusOf>>;

describe("a result has exactly the declared fields:", () => {
  test("a misspelt field does not compile, and derived types keep the declared ones", () => {
    // Compiled, but never called.
    void [
      // @ts-expect-error -- bucketName
      async (client: MediaIntelligence) => (await readOne(client)).buckteName === "footage",
      // @ts-expect-error -- unknown field
      (asset: Asset) => asset.nonsense,
      // @ts-expect-error -- unknown field
      (): keyof Asset => "nonsense",
      // @ts-expect-error -- omitted
      (asset: Omit<Asset, "key">) => asset.key,
    ];
    expectTypeOf<string extends keyof Asset ? true : false>().toEqualTypeOf<false>();
    expectTypeOf<Omit<Asset, "key">["assetId"]>().toEqualTypeOf<Asset["assetId"]>();
    expectTypeOf<Asset["metaData"]>().toExtend<AssetMetaData | undefined>();
  });

  test("an object without declared fields can have any field, of type unknown", () => {
    expectTypeOf<SceneSummaryItem>().toEqualTypeOf<Record<string, unknown>>();
  });

  test("an undeclared field can be read by its name and has the type unknown", async () => {
    const client = clientReceiving({ ...done, scenes: [{ title: "Start" }], metaData: { speed: 2 } });
    const result = await waitForJob(client, job, { interval: 1 });
    const scenes = undeclared(result, "scenes");
    expectTypeOf(scenes).toEqualTypeOf<unknown>();
    expect(scenes).toEqual([{ title: "Start" }]);
    expect(undeclared(result.metaData, "speed")).toBe(2);
  });

  test("a missing field is undefined, even with the name of an inherited property", () => {
    const result: JobResult = done;
    expect(undeclared(result, "scenes")).toBeUndefined();
    expect(undeclared(result, "toString")).toBeUndefined();
    expect(undeclared(result.metaData, "speed")).toBeUndefined();
    expect(undeclared(null, "speed")).toBeUndefined();
  });
});

test("the code that reads undeclared fields is bundled only if it is used", async () => {
  const { metafile } = await build({
    stdin: { contents: 'export { MediaIntelligence } from "./index.js";', resolveDir: `${paths.generated}/client` },
    absWorkingDir: `${paths.generated}/client`,
    external: ["node:*"],
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  const carried = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  expect(carried).toContain("runtime/connect.ts");
  expect(carried.filter((path) => path.includes("undeclared"))).toEqual([]);
});

describe("an enum is open in a result and closed in an input:", () => {
  test("the compiler accepts a new value in a result and rejects it in an input", () => {
    const label = (status: JobStatus): string => {
      switch (status) {
        case "COMPLETED":
          return "done";
        default:
          expectTypeOf(status).toExtend<string>();
          return status;
      }
    };
    // @ts-expect-error -- without a default, a new value has no label
    const closed = (type: NonNullable<Asset["assetType"]>): string => {
      switch (type) {
        case "IMAGE":
        case "VIDEO":
          return type;
      }
    };
    expect([label("PAUSED"), closed("VIDEO")]).toEqual(["PAUSED", "VIDEO"]);
    expectTypeOf<JobStatus>().not.toEqualTypeOf<string>();
    // @ts-expect-error -- unknown value
    void ((): PersonsSearchInput["nameType"] => "ENDLESS");
  });

  test("validation accepts a new value, but no other type", async () => {
    const receiving = (uploadStatus: unknown) => statusOf(clientReceiving({ ...running, uploadStatus }), job.assetId);
    expect(await receiving("PAUSED")).toBe("PAUSED");
    await expect(receiving(5)).rejects.toMatchObject({
      name: "ResponseValidationError",
      issues: [{ pointer: "/result/uploadStatus", keyword: "type" }],
    });
  });

  test("a waiter continues at an unknown status", async () => {
    const seen: string[] = [];
    const client = clientReceiving({ ...running, uploadStatus: "PAUSED" }, done);
    const onProgress = (status: JobStatus) => void seen.push(status);
    const result = await waitForJob(client, job, { interval: 1, onProgress });
    expectTypeOf(result.uploadStatus).toEqualTypeOf<"COMPLETED">();
    expect(seen).toEqual(["PAUSED", "COMPLETED"]);
  });
});
