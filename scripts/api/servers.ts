import { isNode, type Node } from "../contract/node.js";

/** A server of the API. */
export interface Server {
  /** The URL with the defaults of its variables. */
  readonly url: string;
  /** The declared URL. */
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

/** The servers that an object declares; undefined if it declares none, so that those of its parent apply. */
export function serversIn(node: object): readonly Server[] | undefined {
  const servers = "servers" in node ? node.servers : undefined;
  return Array.isArray(servers) && servers.length > 0 ? servers.filter(isNode).map(serverOf) : undefined;
}

/** The path of a server's URL without a trailing slash, which precedes each path of the API. */
export function basePathOf({ url }: Server): string {
  const root = "http://localhost";
  return URL.canParse(url, root) ? new URL(url, root).pathname.replace(/\/+$/, "") : "";
}
