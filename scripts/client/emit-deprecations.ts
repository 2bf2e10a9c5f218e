import type { ClientModel } from "./model.js";
import { header, literal } from "./text.js";

/** The replacement and the removal date of each deprecated operation, by method and path. */
const deprecationsOf = ({ api }: Pick<ClientModel, "api">): Record<string, string[]> =>
  Object.fromEntries(
    api.operations.flatMap(({ method, path, removal }) =>
      removal === undefined ? [] : [[`${method} ${path}`, [removal.replacedBy, removal.date]]],
    ),
  );

/** Whether a client has deprecated operations, which only `client.http` offers. */
export const hasDeprecations = (model: Pick<ClientModel, "api">): boolean =>
  Object.keys(deprecationsOf(model)).length > 0;

/** `deprecations.ts`: the operations that `client.http` warns of. Its first call loads them. */
export const emitDeprecations = (model: ClientModel): string =>
  `${header}import { warningOf } from "./runtime/deprecations.js";\n\n` +
  "/** Warns of a deprecated operation: its replacement, and the month of its removal. */\n" +
  `export const warn = warningOf(${literal(deprecationsOf(model))});\n`;
