import { isNode, type Node } from "../contract/node.js";

/** A server of the API. */
export interface Server {
  /** The URL, its variables filled in with their defaults. */
  readonly url: string;
  /** The URL as it is declared. */
  readonly template: string;
  readonly description: string | undefined;
}

function serverOf({ url, description, variables }: Node): Server {
  const template = String(url);
  const filled = template.replace(/\{([^}]*)\}/g, (whole, name: string) => {
    const variable = new Map(Object.entries(Object(variables))).get(name);
    return isNode(variable) && variable.default !== undefined ? String(variable.default) : whole;
  });
  return { url: filled, template, description: typeof description === "string" ? description : undefined };
}

/** The servers that an object declares; undefined where it declares none and those around it hold. */
export function serversIn(node: object): readonly Server[] | undefined {
  const servers = "servers" in node ? node.servers : undefined;
  return Array.isArray(servers) && servers.length > 0 ? servers.filter(isNode).map(serverOf) : undefined;
}

/** The path of a server's URL without a slash at its end: what stands before each path of the API. */
export function basePathOf({ url }: Server): string {
  const root = "http://localhost";
  return URL.canParse(url, root) ? new URL(url, root).pathname.replace(/\/+$/, "") : "";
}
