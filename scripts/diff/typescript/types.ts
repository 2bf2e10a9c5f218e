import ts from "typescript";
import { both, type Relation, setRelation } from "../wire/relation.js";
import { inferred } from "./declarations.js";
import { type Declaration, type Declared, elementsIn, type Signature, textOf } from "./read-declarations.js";

const unwrapped = (node: ts.TypeNode): ts.TypeNode => (ts.isParenthesizedTypeNode(node) ? unwrapped(node.type) : node);

/** The declaration that a type refers to without arguments. */
function referredTo(node: ts.TypeNode, all: Declared): Declaration | undefined {
  return ts.isTypeReferenceNode(node) && node.typeArguments === undefined ? all.get(textOf(node.typeName)) : undefined;
}

/** The parts of a union. A named union is replaced by its parts. */
function partsOf(node: ts.TypeNode, all: Declared): ts.TypeNode[] {
  const type = unwrapped(node);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => partsOf(each, all));
  const declared = referredTo(type, all);
  if (declared?.kind !== "type" || declared.type === undefined || declared.members !== undefined) return [type];
  return partsOf(declared.type, all);
}

/** The part of a union for values that it does not list. */
const isOpen = (parts: readonly string[]): boolean =>
  parts.some((part) => /^\(?(string|number) & \{\s*\}\)?$/.test(part));

/** The members of an object type, written out or by its name. */
function elementsOf(node: ts.TypeNode, all: Declared): readonly ts.TypeElement[] | undefined {
  const written = elementsIn(node);
  if (written !== undefined) return written;
  const declared = referredTo(node, all)?.node;
  if (declared && ts.isInterfaceDeclaration(declared)) return declared.members;
  return declared && ts.isTypeAliasDeclaration(declared) ? elementsIn(declared.type) : undefined;
}

function presenceRelation(before: ts.TypeElement, after: ts.TypeElement): Relation {
  if ((before.questionToken === undefined) === (after.questionToken === undefined)) return "same";
  return after.questionToken ? "wider" : "narrower";
}

const signatureOf = ({ parameters, type }: ts.SignatureDeclaration): Signature => ({
  parameters: parameters.map((parameter) => {
    const { name, questionToken } = parameter;
    return { name: textOf(name), isOptional: questionToken !== undefined, type: parameter.type };
  }),
  result: type,
});

export class TypeComparison {
  readonly #open = new Set<string>();

  constructor(
    private readonly before: Declared,
    private readonly after: Declared,
  ) {}

  #elements(before: readonly ts.TypeElement[], after: readonly ts.TypeElement[]): Relation {
    const named = (elements: readonly ts.TypeElement[]) =>
      new Map(elements.map((each) => [each.name ? textOf(each.name) : textOf(each), each]));
    const [old, now] = [named(before), named(after)];
    return [...new Set([...old.keys(), ...now.keys()])].reduce<Relation>((relation, name) => {
      const [one, other] = [old.get(name), now.get(name)];
      if (one === undefined) return both(relation, other?.questionToken ? "same" : "narrower");
      if (other === undefined) return "other";
      if (textOf(one) === textOf(other)) return relation;
      if (!ts.isPropertySignature(one) || !ts.isPropertySignature(other)) return "other";
      return both(both(relation, presenceRelation(one, other)), this.relation(one.type, other.type));
    }, "same");
  }

  /** Compares two objects by their members. A recursive reference counts as unchanged. */
  #objects(one: ts.TypeNode, other: ts.TypeNode): Relation | undefined {
    const [olds, nows] = [elementsOf(one, this.before), elementsOf(other, this.after)];
    if (olds === undefined || nows === undefined) return undefined;
    const key = `${textOf(one)} ${textOf(other)}`;
    if (this.#open.has(key)) return "same";
    this.#open.add(key);
    const relation = this.#elements(olds, nows);
    this.#open.delete(key);
    return relation;
  }

  /** How the values of a type relate to those of the type before. */
  relation(before: ts.TypeNode | undefined, after: ts.TypeNode | undefined): Relation {
    if (before === undefined || after === undefined) return before === after ? "same" : "other";
    const texts = [textOf(before), textOf(after)];
    // A kept name is compared at its declaration. Only programs can compare an inferred type.
    if (texts[0] === texts[1] || texts.includes(inferred)) return "same";
    const [one, other] = [unwrapped(before), unwrapped(after)];
    if (ts.isArrayTypeNode(one) && ts.isArrayTypeNode(other)) return this.relation(one.elementType, other.elementType);
    if (ts.isFunctionTypeNode(one) && ts.isFunctionTypeNode(other))
      return this.signature(signatureOf(one), signatureOf(other));
    if (
      ts.isTypeReferenceNode(one) &&
      ts.isTypeReferenceNode(other) &&
      textOf(one.typeName) === textOf(other.typeName)
    ) {
      const [olds, nows] = [one.typeArguments ?? [], other.typeArguments ?? []];
      if (olds.length !== nows.length) return "other";
      return olds.reduce<Relation>((found, type, index) => both(found, this.relation(type, nows[index])), "same");
    }
    return this.#objects(one, other) ?? this.#unions(one, other);
  }

  #unions(one: ts.TypeNode, other: ts.TypeNode): Relation {
    const [olds, nows] = [partsOf(one, this.before), partsOf(other, this.after)];
    const [single, now] = [olds[0], nows[0]];
    // The declarations of two names may be comparable although the names differ.
    if (olds.length === 1 && nows.length === 1 && single && now && (single !== one || now !== other))
      return this.relation(single, now);
    const texts = [olds.map(textOf), nows.map(textOf)] as const;
    // The values of an open enumeration are suggestions.
    return isOpen(texts[0]) && isOpen(texts[1]) ? "same" : setRelation(...texts);
  }

  /** Compares two signatures: "same" and "narrower" break no call. */
  signature(before: Signature, after: Signature): Relation {
    const count = Math.max(before.parameters.length, after.parameters.length);
    for (let index = 0; index < count; index++) {
      const [old, now] = [before.parameters[index], after.parameters[index]];
      if (old === undefined) {
        if (now?.isOptional !== true) return "other";
        continue;
      }
      if (now === undefined || (old.isOptional && !now.isOptional)) return "other";
      const relation = this.relation(old.type, now.type);
      if (relation === "narrower" || relation === "other") return "other";
    }
    const result = this.relation(before.result, after.result);
    return result === "wider" ? "other" : result;
  }

  /** Whether each earlier signature still works. */
  calls(before: readonly Signature[], after: readonly Signature[]): boolean {
    return before.every((old) => after.some((now) => ["same", "narrower"].includes(this.signature(old, now))));
  }
}
