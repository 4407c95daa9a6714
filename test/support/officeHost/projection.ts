import { type HostObject } from "./registry";

/** What a `load` asks for; names as the add-in typed them, paths with slashes. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** A name that is asked for, with what is asked of it. */
type Wanted = Map<string, Wanted>;

/** The properties that a query asks for, named as on the wire; of a collection the items with theirs. */
export function projected(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const wanted = tree([...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)]);
  if (wanted.size === 0) wanted.set("*", new Map());
  return bag(object, wanted, query.Top, query.Skip);
}

function tree(paths: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of paths) {
    let node = root;
    for (const name of path.split("/").filter((part) => part !== "" && part.toLowerCase() !== "items")) {
      const wire = name.startsWith("_") ? name : name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
      const next = node.get(wire) ?? new Map<string, Wanted>();
      node.set(wire, next);
      node = next;
    }
  }
  return root;
}

function bag(object: HostObject, wanted: Wanted, top?: number, skip = 0): Record<string, unknown> {
  const { items } = object;
  if (items === null) return properties(object, wanted);
  const own = new Map([...wanted].filter(([name]) => object.has(name) !== null));
  const ofItems = new Map([...wanted].filter(([name]) => object.has(name) === null));
  // Who asks for the count alone gets no items: a table of 100,000 rows would list them all.
  if (own.size > 0 && ofItems.size === 0) return properties(object, own);
  const asked = top === undefined ? items.slice(skip) : items.slice(skip, skip + top);
  return { ...properties(object, own), _Items: asked.map((item) => ({ ...item.identity, ...bag(item, ofItems) })) };
}

function properties(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const found: Record<string, unknown> = { ...object.identity };
  for (const [name, inner] of wanted) {
    if (name === "*") for (const scalar of object.scalarNames) found[scalar] = object.read(scalar);
    else if (name === "$none" || name === "IsNullObject") continue;
    else if (inner.size === 0 && object.has(name) !== "child") found[name] = object.read(name);
    else found[name] = childBag(object.child(name), inner);
  }
  return found;
}

function childBag(child: HostObject | null, wanted: Wanted): unknown {
  if (child === null) return null;
  return bag(child, wanted.size === 0 ? new Map([["*", new Map<string, Wanted>()]]) : wanted);
}
