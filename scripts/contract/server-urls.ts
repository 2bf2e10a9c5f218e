import type { Repair } from "./contradictions.js";
import type { Node } from "./node.js";

/** Whether the URL of a server is one, whatever its variables are. */
const isUrl = (server: unknown): boolean => {
  const url = String(Object(server).url).replace(/\{([^}]*)\}/g, (_, name: string) => {
    return String(Object(Object(Object(server).variables)[name]).default ?? "x");
  });
  return URL.canParse(url, "http://localhost");
};

/** Removes servers whose URL is none, such as `protocol://host:<port>`. */
export function withoutWrongServers(node: Node): Repair | undefined {
  const { servers } = node;
  const wrong = Array.isArray(servers) ? servers.filter((server) => !isUrl(server)) : [];
  if (!Array.isArray(servers) || wrong.length === 0) return undefined;
  return {
    what: `${wrong.map(({ url }) => String(url)).join(", ")} is no URL of a server`,
    instead: "it is left out",
    node: { ...node, servers: servers.filter((server) => !wrong.includes(server)) },
  };
}
