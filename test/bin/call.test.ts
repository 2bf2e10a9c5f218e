import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import {
  AbortError,
  ApiError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  CredentialsError,
  MediaIntelligence,
  MediaIntelligenceError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  WaitFailedError,
} from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import type { Call, Input } from "../../scripts/bin/call/catalogue.js";
import { callCommand } from "../../scripts/bin/call/command.js";
import { catalogue } from "../../scripts/bin/call/contract.js";
import { captureRequest } from "../../scripts/bin/call/dry-run.js";
import { reportFailure } from "../../scripts/bin/call/failure.js";
import { inputOptions } from "../../scripts/bin/call/option.js";
import { callById } from "../helpers/client/call-by-id.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { api, present } from "../helpers/mock.js";
import { pageOperation, vendorPage } from "../helpers/vendor-page.js";

const calls = catalogue.calls.map((call) => [`${call.resource}.${call.verb}`, call] as const);
const callOf = (id: string): Call => present(calls.find(([name]) => name === id))[1];

/** A value as a user types it. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function argumentsOf({ inputs }: Call, values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const { option, isList } = present(inputs.find((input) => input.name === name));
    const items = isList && Array.isArray(value) && value.length > 0 ? value : [value];
    return items.flatMap((item) => [`--${option}`, textOf(item)]);
  });
}

/** Parses a user's arguments into the input of a call. */
function parse(call: Call, args: string[]): Record<string, unknown> {
  const { options, inputOf } = inputOptions(call);
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  for (const option of options) command.addOption(option);
  return inputOf(command.parse(args, { from: "user" }).opts());
}

const given = (input: Partial<Input>): Call => ({
  ...callOf(pageOperation),
  inputs: [
    {
      name: "x",
      option: "x",
      kind: "text",
      isList: false,
      isNullable: false,
      required: false,
      description: "",
      ...input,
    },
  ],
});

describe("the options of a call", () => {
  test("exist for each current operation of the contract", () => {
    expect(calls.map(([id]) => id).sort()).toEqual(
      api.operations
        .filter(isCurrent)
        .map(({ id }) => id)
        .sort(),
    );
    expect(catalogue.deprecated).toHaveLength(api.operations.length - calls.length);
  });

  test.each(calls)("%s: each documented example becomes the request that the client sends", async (id, call) => {
    const operation = present(api.operations.find((each) => each.id === id));
    for (const { name, input } of sampleCalls(operation)) {
      const mock = createMock();
      const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials, maxRetries: 0 });
      await callById(client, id)(input).then(undefined, () => {});
      const { method, target, body } = present(mock.requests[0]);
      const parsed = parse(call, argumentsOf(call, input));
      expect(inputOptions(call).missingFrom(parsed), name).toEqual([]);
      const request = present(await captureRequest(call, parsed, {}));
      expect(request.method, name).toBe(method);
      expect(request.url.replace(/^https:\/\/[^/]+/, ""), name).toBe(target);
      expect(request.body === undefined ? undefined : JSON.parse(request.body), name).toEqual(body);
    }
  });

  test.each(calls)("%s: the help describes each input and marks the required ones", (id, { inputs }) => {
    const command = present(callCommand("call").commands.find((each) => each.name() === id));
    const help = command.helpInformation();
    for (const { option, required, description } of inputs) {
      expect(help).toMatch(new RegExp(`^ {2}--${option} [<[]`, "m"));
      expect(description).not.toBe("");
      const shown = present(command.options.find(({ long }) => long === `--${option}`)).description;
      expect(shown.includes("Required."), option).toBe(required);
    }
  });

  test("the help shows range, default and repetition", () => {
    const size = present(vendorPage.fields.find(({ field }) => field === "pageSize"));
    const { minimum, maximum } = size;
    const options = new Map(
      inputOptions(callOf(pageOperation)).options.map(({ long, description }) => [long, description]),
    );
    expect(options.get("--page-size")).toEqual(
      expect.stringMatching(`Range: ${minimum} to ${maximum}\\. Default: ${size.default}\\.$`),
    );
    const tags = inputOptions(callOf("persons.addTags")).options.find(
      ({ long }) => long === "--person-tag-ids" || long === "--tag-ids",
    );
    expect(present(tags).description).toContain("May be repeated");
  });

  const file = join(inject("scratch"), "value.json");
  test.each<[string, Partial<Input>, string[], unknown]>([
    ["text as it is", {}, ["--x", "007"], "007"],
    ["a whole number", { kind: "integer" }, ["--x", "-3"], -3],
    ["a number", { kind: "number" }, ["--x", "0.5"], 0.5],
    ["a boolean", { kind: "boolean" }, ["--x", "false"], false],
    ["a boolean without a value", { kind: "boolean" }, ["--x"], true],
    ["null", { isNullable: true }, ["--x", "null"], null],
    ["the word null", {}, ["--x", "null"], "null"],
    ["JSON", { kind: "json" }, ["--x", '{"a":[1]}'], { a: [1] }],
    ["JSON from a file", { kind: "json" }, ["--x", `@${file}`], { from: ["file"] }],
    ["a list with one item", { kind: "integer", isList: true }, ["--x", "1"], [1]],
    ["a list", { kind: "integer", isList: true }, ["--x", "1", "--x", "2"], [1, 2]],
    ["a whole list", { kind: "integer", isList: true }, ["--x", "[1,2]"], [1, 2]],
    ["an empty list", { kind: "json", isList: true }, ["--x", "[]"], []],
    [
      "a list of objects",
      { kind: "json", isList: true },
      ["--x", '{"a":1}', "--x", `@${file}`],
      [{ a: 1 }, { from: ["file"] }],
    ],
  ])("accept %s", (_, input, args, value) => {
    writeFileSync(file, '{"from":["file"]}');
    expect(parse(given(input), args)).toEqual({ x: value });
  });

  test.each<[Partial<Input>, string, RegExp]>([
    [{ kind: "integer" }, "1.5", /whole number/],
    [{ kind: "integer" }, "9007199254740993", /whole number/],
    [{ kind: "number" }, "0x10", /number/],
    [{ kind: "number" }, "", /number/],
    [{ kind: "boolean" }, "yes", /true or false/],
    [{ kind: "json" }, "{", /JSON/],
    [{ kind: "json" }, "@no-such-file.json", /cannot be read/],
    [{ kind: "integer", isList: true }, "[1", /JSON/],
  ])("reject for %j the text %j", (input, text, message) => {
    expect(() => parse(given(input), ["--x", text])).toThrow(message);
  });
});

test("--wait is offered if the client has a waiter for the job that the call reads or starts", () => {
  const client = new MediaIntelligence({ credentials: mockCredentials });
  const waiting = api.operations.flatMap(({ id, wait }) => (wait === undefined ? [] : [id, ...(wait.startedBy ?? [])]));
  expect(
    calls
      .filter(([, { waiter }]) => waiter !== undefined)
      .map(([id]) => id)
      .sort(),
  ).toEqual(waiting.sort());
  for (const [, { waiter }] of calls)
    if (waiter !== undefined) expect(callById(client, waiter.resource, waiter.method)).toBeTypeOf("function");
});

describe("a failure", () => {
  const details = { operationId: "a.b", attempts: 1, reason: "No\u001b[31m", body: { secret: 1 } };
  const api = (Class: typeof ApiError, status: number) => new Class({ ...details, status });
  test.each<[code: number, error: Error]>([
    [1, new MediaIntelligenceError("other")],
    [2, new ValidationError("input")],
    [3, new CredentialsError("none")],
    [3, api(AuthenticationError, 401)],
    [4, api(ConflictError, 409)],
    [4, api(ApiError, 200)],
    [5, api(RateLimitError, 429)],
    [5, api(ServerError, 503)],
    [6, new ConnectionError("gone", { cause: new Error("secret") })],
    [6, new TimeoutError("late")],
    [7, new WaitFailedError("a.b", "FAILED", { secret: 1 })],
    [130, new AbortError("stopped")],
  ])("exits with %i for a $1.name", (code, error) => {
    const before = process.exitCode;
    const lines = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => {
      process.exitCode = before;
      lines.mockRestore();
    });
    reportFailure(error);
    expect(process.exitCode).toBe(code);
    const text = lines.mock.calls.join("\n");
    expect(text).toMatch(/^error: \S/);
    expect(text).not.toMatch(/secret|[^\P{Cc}\n]/u);
  });

  test("of the program itself is not reported as a failure of the call", () => {
    expect(() => reportFailure(new TypeError("fault"))).toThrow("fault");
  });
});

test("the help lists the exit codes of the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const help: string[] = [];
  callCommand("call")
    .configureOutput({ writeOut: (text) => help.push(text) })
    .outputHelp();
  const codes = (text: string) =>
    [
      ...text.matchAll(/`?(\d+)`? (?:success|wrong|no key|refused|HTTP|no connection|the awaited|stopped|any other)/g),
    ].map(([, code]) => code);
  expect(codes(readme.slice(readme.indexOf("Exit codes")))).toEqual(codes(help.join("")));
  expect(codes(help.join(""))).toHaveLength(9);
});
