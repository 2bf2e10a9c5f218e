import { Option } from "commander";
import type { Call } from "./catalogue.js";

export interface CallFlags {
  all?: boolean;
  wait?: boolean;
  dryRun?: boolean;
  mock?: boolean;
  baseUrl?: string;
  allowInsecureHttp?: boolean;
}

/** The options of a call that are not inputs. */
export function commonOptions({ isPaged, waiter }: Call): Option[] {
  const job = waiter?.isStarted ? "that it starts" : "whose status it reads";
  return [
    ...(isPaged
      ? [new Option("--all", "print the items of this and all following pages, one JSON value on each line")]
      : []),
    ...(waiter
      ? [new Option("--wait", `wait for the job ${job}, and print the last result; progress is on stderr`)]
      : []),
    new Option("--dry-run", "print the request as a signed curl call instead of sending it").conflicts("mock"),
    new Option("--mock", "ask a mock in this process, which needs no keys").conflicts("baseUrl"),
    new Option("--base-url <url>", "service to ask instead of the real one, such as a mock that runs"),
    new Option("--allow-insecure-http", "let --base-url be plain http beyond this machine"),
  ];
}
