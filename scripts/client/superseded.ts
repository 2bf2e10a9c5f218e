import type { ClientModel } from "./model.js";
import { header, literal } from "./text.js";

/** The replacement and the removal date of each superseded operation, by method and path. */
const supersededOf = ({ api }: Pick<ClientModel, "api">): Record<string, string[]> =>
  Object.fromEntries(
    api.operations.flatMap(({ method, path, removal }) =>
      removal === undefined ? [] : [[`${method} ${path}`, [removal.replacedBy, removal.date]]],
    ),
  );

/** Whether a client has superseded operations, which only `client.http` offers. */
export const hasSuperseded = (model: Pick<ClientModel, "api">): boolean => Object.keys(supersededOf(model)).length > 0;

/** `superseded.ts`: the operations that `client.http` warns of. Its first call loads them. */
export const emitSuperseded = (model: ClientModel): string =>
  `${header}import { warningOf } from "./runtime/superseded.js";\n\n` +
  "/** Warns of a deprecated operation: its replacement, and the month of its removal. */\n" +
  `export const warn = warningOf(${literal(supersededOf(model))});\n`;
