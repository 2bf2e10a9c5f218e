import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The project's own places. */
export const paths = {
  root,
  /** Root document of the contract. */
  contract: join(root, "openapi/openapi.yaml"),
  generated: join(root, "generated"),
} as const;
