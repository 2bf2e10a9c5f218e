import { labelsIn } from "../redoc/translated-labels.js";
import { headTexts } from "./head-texts.js";
import { type Amount, joinParts, type Language, type MediaLimits } from "./language.js";
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

/** English, the language of the contract. */
export const en: Language = {
  tag: "en",
  name: "English",

  behaviour: {
    removal: ({ month, replacement }) =>
      `**Removal:** announced for ${month}${replacement === undefined ? "" : `; use ${replacement}`}.`,
    rateLimit: ({ requests, per }) => `**Rate limit:** ${counted(requests, "request")} per ${per}.`,
    requires: ({ requirements }) => `**Before this:** ${requirements.join(" ")}`,
    requirement: ({ operation, status, note }) => {
      if (status !== undefined)
        return `${operation} must have reached ${status}.${note === undefined ? "" : ` ${note}`}`;
      return note === undefined ? `${operation} must have been called.` : `${operation}. ${note}`;
    },
    statuses: (given) => {
      const kinds = (["pending", "success", "failure"] as const).filter((kind) => given[kind].length > 0);
      return `**Statuses:** ${kinds.map((kind) => `${kind} ${given[kind].join(", ")}`).join("; ")}.`;
    },
    transitions: ({ steps }) =>
      `**Changes:** ${steps.map(({ from, to }) => `${from} to ${to.join(" or ")}`).join("; ")}.`,
    startedBy: ({ operations }) => `**Started by:** ${operations.join(", ")}.`,
    cancelledBy: ({ operations }) => `**Cancelled by:** ${operations.join(", ")}.`,
    waiter: ({ method }) => `**In the client:** ${method} waits for the end.`,
    upload: ({ method, complete }) =>
      `**In the client:** ${method} does all of it: this call, the file with PUT to the URL, ${complete}.`,
    repeatable: ({ harmless }) =>
      `**Repeatable:** ${harmless ? "yes" : "no"}; sending the same request a second time ${harmless ? "does no harm" : "may create a second thing"}.`,
    mediaLimits: (limits) => `**Accepted ${limits.kind}:** ${accepts(limits)}.`,
  },

  provenance: {
    heading: "How sure this is",
    text: "Whatever is not simply what the page says carries one of these marks, with the reason beside it:",
    certainty: {
      inferred: "Inferred",
      contradictory: "Contradictory",
      "not-visible": "Not visible",
      verified: "Verified",
    },
    verified: ({ date }) => `Verified on ${date}`,
    meaning: {
      inferred: "The pages do not say it; it was concluded from samples, or from other services on the same gateway.",
      contradictory: "The pages say two things; the note names both, and the likelier is described.",
      "not-visible": "The page could be read only in part, so that something may be missing.",
      verified: "The service itself was asked on the day that is named.",
    },
    ask: "Whoever has keys can settle it: `npm run verify` reads from lists to details, holds each response against this description, and reports what differs. It sends nothing but GET, within the rate limits and at most 200 times (`--max-calls`), and costs what these calls cost: nothing is analysed, summarised or searched. With `--write NAME` it also creates something of that name, with one of each kind in it, and deletes what it made. It reports types, never values.",
    source: ({ page, edition, read }) =>
      `Source: vendor page ${page}${edition === undefined ? "" : ` of ${edition}`}${read === undefined ? "" : `, read ${read}`}`,
  },

  picture: {
    title: ({ api }) => `What belongs to what in ${api}`,
    holds: "holds",
    leadsTo: "must come before",
    holdsSentence: ({ outer, inner }) => `${outer} holds ${inner.join(", ")}.`,
    leadsToSentence: ({ from, to }) => `${from} must come before ${to.join(", ")}.`,
  },

  start: {
    heading: "Getting started",
    keys: "Every call is signed with a key pair of your account: an access key, which is sent along, and a secret key, which never is. The samples take both from the environment:",
    firstCall: "The first call",
    call: ({ operation }) => `${operation} changes nothing, so it does for a first call. With curl:`,
    client: ({ name, isSigned }) =>
      `With the typed client, which is imported from ${name}${isSigned ? " and signs by itself" : ""}:`,
    fetch: "With nothing but `fetch`:",
  },

  signature: {
    heading: "The signature, step by step",
    text: "The numbers below were computed with a key pair made up for this page. An implementation of your own is right when it comes to the same signature.",
    columns: ["Part", "In this example"],
    parts: {
      method: "Method, in upper case",
      target: "Path and query, exactly as sent",
      timestamp: "Time, in milliseconds since 1970-01-01T00:00:00 UTC",
      accessKey: "Access key",
      secretKey: "Secret key",
    },
    message:
      "The text that is signed: method, a space, path and query, a line feed, the time, a line feed, the access key. No line feed follows.",
    result: "Its HMAC-SHA256, keyed with the secret key as UTF-8, in Base64:",
    headers: "The headers that the request carries:",
  },

  errors: {
    heading: "Errors",
    text: "What each known error means, and what to do about it. The client throws an `ApiError`, for most statuses of a class of its own.",
    from: ({ part }) => `From the ${part}`,
    columns: ["HTTP", "Code", "Meaning", "What to do"],
  },

  paging: {
    heading: "Paging",
    text: "These operations return a list page by page. The first page is 1.",
    client: "The client asks for page after page while you read:",
    columns: ["Operation", "Page", "Size", "Items"],
  },

  waiting: {
    heading: "Waiting for jobs",
    text: "Some calls start a job that goes on after they have returned. Ask for its status until it has ended.",
    columns: ["Start, then ask", "Going on", "Success", "Failure"],
    client: "The client asks at intervals and returns when the job has ended:",
  },

  rateLimits: {
    heading: "Rate limits",
    text: "For these operations the pages name a limit; for the others they name none. What exceeds a limit is refused with HTTP 429.",
    columns: ["Operation", "Limit"],
    limit: ({ requests, per }) => `${counted(requests, "request")} per ${per}`,
  },

  files: {
    heading: "Files",
    text: "What the operations that take a file accept:",
    columns: ["Operation", "Accepts"],
    accepts: (limits) => `${limits.kind}: ${accepts(limits)}`,
  },

  journeys: {
    heading: "Journeys",
    text: "What takes more than one call, step by step, and as a function of the client that does it.",
  },

  mock: {
    heading: "The mock",
    text: "Without an account, call the mock, which starts in this project's folder. It checks signatures like the gateway, validates each request, and answers with the examples on this page. It prints its address, its key pair and a curl line to paste:",
    prefer: "It gives any answer of an operation on demand, such as an error, to a request with a header like this:",
  },

  removals: {
    heading: "What is to be removed",
    text: "These operations have a successor and are announced to be removed.",
    columns: ["Operation", "Use instead", "Removal"],
  },

  coverage: {
    heading: "What is proven",
    text: ({ href }) =>
      `Every example on this page goes through the mock, the client and a validator, and every rule of the contract is broken once to see it refused. [Coverage](${href}) counts both for each operation and answer.`,
    title: ({ api }) => `Coverage of the ${api}`,
    back: "Reference",
    about: [
      "Each cell counts what npm run check has to prove of one request or answer: its named examples, then its rules. 2 + 13 is two examples and thirteen rules. Those of a request are the rules of its parameters, its body and its signature.",
      "An example goes from the contract through the mock and over the wire to the client and a validator, and has to arrive as it is written. A rule is broken alone: the mock has to refuse such a request, the client has to refuse it before it is sent and to catch such an answer, and two validators have to agree. What a tool cannot be asked about is listed by the check with the reason: the client, for one, throws an error answer as the error that it is.",
      "This page is made from the contract and counts; the proof is npm run check, which fails when anything counted here is not proven.",
    ],
    inAll: ({ responses, examples, requestExamples, requestConstraints, responseConstraints }) =>
      `In all: ${responses} answers with ${examples} examples, ${requestExamples} examples of requests, ${requestConstraints} rules of requests and ${responseConstraints} of answers. Rules that answers of several operations share are counted once in this sum.`,
    columns: ["Operation", "Request"],
    noBody: "no body",
    deprecated: "Of deprecated operations the examples alone are proven.",
  },

  page: {
    noScript:
      "This page needs JavaScript. The same description stands beside it as plain text: llms.txt and openapi.yaml.",
    skip: "Skip to the content",
    languages: "Language",
    formats: "Other formats",
    operation: ({ id }) => `Operation: ${id}`,
  },

  head: headTexts.en,

  run: runTexts("en"),

  viewer: labelsIn("en"),
};
