import type { IncomingMessage } from "node:http";

/** Whether the host of a URL, without its port, is a loopback name or address. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(host);

/** A host as it is written in a URL, where IPv6 addresses have brackets. Undefined for any other text. */
export function readHost(text: string): string | undefined {
  const bare = text.replace(/\.$/, "").toLowerCase();
  const host = /^[\da-f:]*:[\da-f:.]*$/.test(bare) ? `[${bare}]` : bare;
  return /^[\w.-]+$|^\[[\da-f:.]+\]$/.test(host) ? host : undefined;
}

/** The host of a `Host` header, without its port. */
const hostOf = (authority: string): string | undefined => {
  const [, host] = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(authority) ?? [];
  return host === undefined ? undefined : readHost(host);
};

/** Returns why a request is refused because of its `Host`; undefined if it is allowed. */
export type HostCheck = (request: IncomingMessage) => string | undefined;

/**
 * Creates a check of the `Host` header against DNS rebinding: a page on the web whose host name resolves to this machine
 * would have the same origin as this server and could read everything. Loopback names and addresses, the address that the
 * connection reached, and the allowed hosts pass.
 */
export function createHostCheck(allowed: readonly string[]): HostCheck {
  const allowedHosts = new Set(allowed.map(readHost));
  return ({ headers: { host: authority }, socket }) => {
    // Only HTTP/1.0 may omit the header, and no browser uses HTTP/1.0.
    if (authority === undefined) return undefined;
    const host = hostOf(authority);
    if (host !== undefined) {
      const reached = readHost((socket.localAddress ?? "").replace(/^::ffff:/, ""));
      if (isLoopbackHost(host) || host === reached || allowedHosts.has(host)) return undefined;
    }
    const shown = host?.slice(0, 253) ?? "HOST";
    return `Requests for the host ${JSON.stringify(authority.slice(0, 253))} are refused: it is neither a loopback address nor the address that this server listens on. If it is your host, allow it: --allow-host ${shown} (in createMock, allowHosts).`;
  };
}
