import { labelsIn } from "../redoc/translated-labels.js";
import { headTexts } from "./head-texts.js";
import { type Amount, joinParts, type Language, type MediaLimits } from "./language.js";
import { llmsTexts } from "./llms-texts.js";
import { markdownTexts } from "./markdown-texts.js";
import { runTexts } from "./run-texts.js";

const number = (value: number): string => value.toLocaleString("en");

const counted = (amount: number, one: string): string => `${number(amount)} ${amount === 1 ? one : `${one}s`}`;

const amount = ({ amount, unit }: Amount<string>): string =>
  /B$/.test(unit) ? `${number(amount)} ${unit}` : counted(amount, unit);

function heights({ minHeight, maxHeight }: MediaLimits): string | undefined {
  if (minHeight !== undefined && maxHeight !== undefined)
    return `${number(minHeight)} to ${number(maxHeight)} pixels high`;
  if (minHeight !== undefined) return `at least ${number(minHeight)} pixels high`;
  return maxHeight === undefined ? undefined : `at most ${number(maxHeight)} pixels high`;
}

function accepts(limits: MediaLimits): string {
  const { formats, minPixels, size, duration } = limits;
  return joinParts("; ", [
    formats.join(", "),
    heights(limits),
    minPixels === undefined ? undefined : `at least ${number(minPixels)} pixels on either side`,
    size === undefined ? undefined : `at most ${amount(size)}`,
    duration === undefined ? undefined : `at most ${amount(duration)} long`,
  ]);
}

const retryEffects: Record<string, string> = {
  duplicate: "A second request may create a duplicate.",
  refused: "If the first request succeeded, a second one may be refused.",
  rerun: "A second request may start a second job.",
};

/** English, the language of the contract. */
export const en: Language = {
  tag: "en",
  name: "English",

  behaviour: {
    removal: ({ month, replacement }) =>
      `**Deprecated:** ${replacement === undefined ? "" : `use ${replacement}. `}Removal is announced for ${month}.`,
    rateLimit: ({ requests, per }) => `**Rate limit:** ${counted(requests, "request")} per ${per}.`,
    requires: ({ requirements }) => `**Prerequisites:** ${requirements.join(" ")}`,
    requirement: ({ operation, status, note }) => {
      if (status !== undefined)
        return `The status of ${operation} must be ${status}.${note === undefined ? "" : ` ${note}`}`;
      return note === undefined ? `Call ${operation} first.` : `${operation}: ${note}`;
    },
    statuses: (given) => {
      const kinds = (["pending", "success", "failure"] as const).filter((kind) => given[kind].length > 0);
      return `**Statuses:** ${kinds.map((kind) => `${kind} ${given[kind].join(", ")}`).join("; ")}.`;
    },
    transitions: ({ steps }) =>
      `**Status changes:** ${steps.map(({ from, to }) => `${from} to ${to.join(" or ")}`).join("; ")}.`,
    startedBy: ({ operations }) => `**Started by:** ${operations.join(", ")}.`,
    cancelledBy: ({ operations }) => `**Cancelled by:** ${operations.join(", ")}.`,
    waiter: ({ method }) => `**In the client:** ${method} waits until the job ends.`,
    upload: ({ method, complete }) =>
      `**In the client:** ${method} does the whole upload: this call, the PUT of the file to the URL, and ${complete}.`,
    repeatable: ({ isSafe, effect }) =>
      `**Safe to retry:** ${isSafe ? "yes" : "no"}.${effect === undefined ? "" : ` ${retryEffects[effect] ?? ""}`}`,
    lookup: ({ list }) => `**If the response is lost:** a new item in ${list} shows that the call happened.`,
    mediaLimits: (limits) => `**Accepted ${limits.kind}:** ${accepts(limits)}.`,
  },

  provenance: {
    heading: "Certainty of this description",
    text: "Anything not taken directly from the vendor's pages has one of these marks, with the reason. A statement without a mark comes from the page that the operation names.",
    certainty: {
      inferred: "Inferred",
      contradictory: "Contradictory",
      "not-visible": "Unknown",
      verified: "Verified",
    },
    verified: ({ date }) => `Verified on ${date}`,
    meaning: {
      inferred: "The pages do not say it. It is inferred from samples, or from other services on the same gateway.",
      contradictory:
        "The pages contradict each other. The note gives both statements; the more likely one is described.",
      "not-visible": "The page could be read only in part, so something may be missing.",
      verified: "It was checked against the live service on the given day.",
    },
    ask: "With a key pair, you can check it: `npm run verify` reads lists and their items, compares each response with this description, and reports the differences. It sends only GET requests, within the rate limits and at most 200 (`--max-calls`). You pay for these calls only: nothing is analysed, summarised or searched. With `--write NAME`, it also creates a resource of that name with one of each kind in it, starts one search there, and deletes what it created. It reports types, never values.",
    source: ({ page, edition, read }) =>
      `Source: vendor page ${page}${edition === undefined ? "" : ` of ${edition}`}${read === undefined ? "" : `, read ${read}`}`,
  },

  edition: {
    notice: ({ version, from, to, changelog }) =>
      `Unofficial contract, version ${version}. It was written from the vendor's public pages as they were read from ${from} to ${to}. Not affiliated with the vendor. [Changelog](${changelog})`,
    badge: ({ version }) => `${version}, unofficial`,
    changelog: "Changelog",
  },

  picture: {
    title: ({ api }) => `How the resources of ${api} relate`,
    holds: "holds",
    leadsTo: "must come before",
    holdsSentence: ({ outer, inner }) => `${outer} holds ${inner.join(", ")}.`,
    leadsToSentence: ({ from, to }) => `${from} must come before ${to.join(", ")}.`,
  },

  start: {
    heading: "Getting started",
    keys: "Every call is signed with a key pair of your account. The access key is sent with the request; the secret key never is. The samples read both from the environment:",
    install:
      "Install the client. The commands make a package from this repository and install it into the project in the current folder:",
    firstCall: "The first call",
    call: ({ operation }) => `${operation} changes nothing, so it is a safe first call. With curl:`,
    client: ({ name, isSigned }) =>
      `With the typed client, imported from ${name}${isSigned ? ". It signs every request" : ""}:`,
    fetch: "With `fetch` only:",
    python: "With Python's standard library only:",
  },

  signature: {
    heading: "The signature, step by step",
    text: "The values below were computed with a key pair made up for this page. Your own implementation is correct if it computes the same signature.",
    columns: ["Part", "In this example"],
    parts: {
      method: "Method, in upper case",
      target: "Path and query, exactly as sent",
      timestamp: "Time, in milliseconds since 1970-01-01T00:00:00 UTC",
      accessKey: "Access key",
      secretKey: "Secret key",
    },
    message:
      "The text to sign: method, a space, path and query, a line feed, the time, a line feed, the access key. It does not end with a line feed.",
    result: "Its HMAC-SHA256, keyed with the secret key as UTF-8, in Base64:",
    headers: "The headers of the request:",
  },

  errors: {
    heading: "Errors",
    text: `What each known error means, and what to do. The client throws \`ApiError\`; most statuses have a subclass. It retries after
HTTP 429 and, if the operation is safe to retry, after HTTP 5xx or a lost response. The descriptions of POST and PATCH operations say whether they are safe
to retry; the other operations are.`,
    from: ({ part }) => `From the ${part}`,
    columns: ["HTTP", "Code", "Meaning", "What to do"],
  },

  paging: {
    heading: "Paging",
    text: "These operations return a list page by page. The first page is 1.",
    client: "The client requests the next page as you iterate:",
    columns: ["Operation", "Page", "Size", "Items"],
  },

  waiting: {
    heading: "Waiting for jobs",
    text: "Some calls start a job that continues after they return. Poll its status until the job ends.",
    columns: ["Start, then poll", "Pending", "Success", "Failure"],
    client: "The client polls at intervals and returns when the job ends:",
  },

  rateLimits: {
    heading: "Rate limits",
    text: "The pages document a limit for these operations only. Requests over the limit are refused with HTTP 429. The description of an operation says how certain its limit is.",
    columns: ["Operation", "Limit"],
    limit: ({ requests, per }) => `${counted(requests, "request")} per ${per}`,
  },

  files: {
    heading: "Files",
    text: "The files that each operation accepts:",
    columns: ["Operation", "Accepts"],
    accepts: (limits) => `${limits.kind}: ${accepts(limits)}`,
  },

  journeys: {
    heading: "Journeys",
    text: "A journey is a task that takes several calls. Each is described step by step, with the client function that runs it.",
  },

  mock: {
    heading: "The mock",
    text: "No account? Run the mock from this repository. It checks signatures like the gateway, validates each request, and responds with the examples on this page. For a resource that does not exist, it responds with the gateway's 404. It prints its address, its key pair and a curl command to paste:",
    address: ({ address, accessKey, secretKey }) =>
      `By default it listens on ${address} and accepts the access key ${accessKey} with the secret key ${secretKey}.`,
    prefer: "To get a specific response of an operation, such as an error, send a header like this:",
  },

  removals: {
    heading: "Deprecated operations",
    text: "Each of these operations has a replacement. Their removal is announced.",
    columns: ["Operation", "Use instead", "Removal"],
  },

  coverage: {
    heading: "What is tested",
    text: ({ href }) =>
      `Every example on this page passes through the mock, the client and a validator. For every rule of the contract, a request or response that breaks it must be refused. [Coverage](${href}) counts both for each operation and response.`,
    title: ({ api }) => `Coverage of the ${api}`,
    back: "Reference",
    about: [
      "Each cell counts what npm run check has to prove about one request or response: first its named examples, then its rules. 2 + 13 means two examples and thirteen rules. The rules of a request are those of its parameters, its body and its signature.",
      "An example travels from the contract through the mock and over the wire to the client and a validator, and must arrive unchanged. Each rule is broken on its own: the mock must refuse such a request, the client must refuse it before sending and must detect such a response, and two validators must agree. If a tool cannot be tested, the check lists it with the reason. For example, the client throws an error response as an error, without validating it.",
      "This page is made from the contract and only counts. The proof is npm run check, which fails if anything counted here is not proven.",
    ],
    inAll: ({ responses, examples, requestExamples, requestConstraints, responseConstraints }) =>
      `Total: ${responses} responses with ${examples} examples, ${requestExamples} request examples, ${requestConstraints} request rules and ${responseConstraints} response rules. Rules shared by responses of several operations are counted once in this total.`,
    columns: ["Operation", "Request"],
    noBody: "no body",
    deprecated: "For deprecated operations, only the examples are proven.",
  },

  markdown: markdownTexts.en,

  llms: llmsTexts.en,

  reference: {
    link: "Print or read as one page",
    title: ({ api, version }) => `${api} ${version}`,
    contents: "Contents",
    otherOperations: "Other operations",
  },

  search: {
    label: "Search the docs",
    placeholder: "Search  /",
    none: "Nothing found.",
    found: "{count} results",
    kinds: {
      chapter: "Guide",
      journey: "Journey",
      operation: "Operation",
      parameter: "Parameter",
      field: "Field",
      value: "Value",
      error: "Error",
    },
    deprecated: "deprecated",
  },

  page: {
    noScript:
      "This page needs JavaScript. The same description is available as plain text in the same folder: llms.txt and openapi.yaml.",
    skip: "Skip to the content",
    languages: "Language",
    more: "More",
    formats: "Other formats",
    samples: { label: "What the samples call", targets: { service: "Samples: service", mock: "Samples: mock" } },
  },

  head: headTexts.en,

  run: runTexts("en"),

  viewer: labelsIn("en"),
};
