import type { Operation } from "../../api/operation.js";
import { fragmentOf } from "../docs-context.js";

/** The style that shows the id of each operation below its title in the menu, since titles look alike. */
export const menuStyle = (operations: readonly Operation[]): string =>
  operations
    .filter(({ hasId, tag }) => hasId && tag !== undefined)
    .map(
      (operation) =>
        `.menu-content a[href=${JSON.stringify(fragmentOf(operation))}] { --id: ${JSON.stringify(operation.id)}; }`,
    )
    .join("\n");
