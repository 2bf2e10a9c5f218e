import ts from "typescript";
import type { Direction } from "../../api/schema.js";
import { type Declaration, type Declared, type Signature, textOf } from "./read-declarations.js";

/** How a package uses a type. */
export interface Usage {
  directions: ReadonlySet<Direction>;
  /** The calls that take or return it, such as `client.widgets.list()`. */
  calls: ReadonlySet<string>;
}

interface Use {
  direction: Direction;
  call: string | undefined;
}

/** The classes that are properties of another class, each with that property: the resources of a client. */
function resources(all: Declared): Map<string, string> {
  const found = new Map<string, string>();
  for (const { kind, members } of all.values()) {
    if (kind !== "class") continue;
    for (const [name, { type }] of members ?? []) {
      const held = type && all.get(textOf(type));
      if (held?.kind === "class") found.set(held.name, name);
    }
  }
  return found;
}

/** Finds how functions use each declared type: as arguments or results, and at which depth. */
export function usagesOf(all: Declared): Map<string, Usage> {
  const usages = new Map<string, { directions: Set<Direction>; calls: Set<string> }>();
  const seen = new Set<string>();

  function useName(name: string, { direction, call }: Use): void {
    const declared = all.get(name);
    const key = `${name} ${direction} ${call}`;
    if (declared === undefined || seen.has(key)) return;
    seen.add(key);
    const usage = usages.get(name) ?? { directions: new Set(), calls: new Set() };
    usage.directions.add(direction);
    if (call !== undefined) usage.calls.add(call);
    usages.set(name, usage);
    // The methods of a class are examined separately.
    if (declared.kind === "interface" || declared.kind === "type") useNode(declared.node, { direction, call });
  }

  function useNode(node: ts.Node | undefined, as: Use): void {
    if (node === undefined) return;
    const other: Use = { ...as, direction: as.direction === "sent" ? "received" : "sent" };
    if (ts.isFunctionTypeNode(node) || ts.isMethodSignature(node)) {
      // The direction of a callback's arguments is the opposite of the callback's.
      for (const { type } of node.parameters) useNode(type, other);
      useNode(node.type, as);
      return;
    }
    if (ts.isTypeReferenceNode(node)) {
      useName(textOf(node.typeName), as);
      // Functions in options are callbacks.
      const isOwn = as.direction === "sent" && all.has(textOf(node.typeName));
      for (const type of node.typeArguments ?? []) useNode(type, isOwn ? other : as);
      return;
    }
    if (ts.isExpressionWithTypeArguments(node)) useName(textOf(node.expression), as);
    ts.forEachChild(node, (child) => useNode(child, as));
  }

  function useSignature({ parameters, result }: Signature, call: string | undefined): void {
    for (const { type } of parameters) useNode(type, { direction: "sent", call });
    useNode(result, { direction: "received", call });
  }

  const held = resources(all);
  for (const { kind, name, members, signatures } of all.values()) {
    for (const signature of signatures) useSignature(signature, `${name}()`);
    if (kind !== "class") continue;
    const resource = held.get(name);
    for (const [method, { type, signatures: calls }] of members ?? []) {
      const call = resource === undefined ? undefined : `client.${resource}.${method}()`;
      // Errors are made by the client alone.
      if (method === "constructor" && name.endsWith("Error")) continue;
      for (const signature of calls) useSignature(signature, method === "constructor" ? `new ${name}()` : call);
      useNode(type, { direction: "received", call });
    }
  }
  return usages;
}

/** The call of a method, or of a function. */
export function callOf(all: Declared, { name, kind }: Declaration, member?: string): string {
  if (member === undefined) return kind === "class" ? `new ${name}()` : `${name}()`;
  const resource = resources(all).get(name);
  if (member === "constructor") return `new ${name}()`;
  return resource === undefined ? `${name}.${member}()` : `client.${resource}.${member}()`;
}
