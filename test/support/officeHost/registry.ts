import { HostError, invalidArgument } from "./errors";
import type { LiveRange } from "./workbook";

/** The arguments of a call: JSON values, and host objects where the request names one. */
export type Arguments = readonly unknown[];

/** What a class of Excel's object model knows: one line per member, names as on the wire. */
export interface Members<T> {
  /** The class's name in errors, as `Range`. */
  readonly type: string;
  /** What every answer about the object carries, so that the client finds it again: `Id`, or `_Id`. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, (self: T) => unknown>>;
  readonly setters?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  readonly children?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** A host object, null for a null object, or a value. */
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => unknown>>;
  /** Of a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** Of a collection: the item with this key, or null. */
  readonly item?: (self: T, key: unknown) => HostObject | null;
  /** Of a class whose members nobody checked: it keeps whatever it is given. */
  readonly open?: OpenMembers<T>;
}

/** Properties, children and methods of any name. */
export interface OpenMembers<T> {
  readonly names: (self: T) => readonly string[];
  readonly read: (self: T, name: string) => unknown;
  readonly write: (self: T, name: string, value: unknown) => void;
  readonly child: (self: T, name: string) => HostObject | null;
  readonly call: (self: T, name: string, args: Arguments) => unknown;
}

/** An object of Excel's object model. What it does not know it refuses by name. */
export class HostObject {
  private constructor(
    private readonly members: Members<unknown>,
    readonly self: unknown,
    /** Of a range: where it is. */
    readonly live: LiveRange | null,
  ) {}

  static of<T>(members: Members<T>, self: T, live: LiveRange | null = null): HostObject {
    return new HostObject(members as Members<unknown>, self, live);
  }

  get type(): string {
    return this.members.type;
  }

  get identity(): Readonly<Record<string, unknown>> {
    return this.members.identity?.(this.self) ?? {};
  }

  get scalarNames(): readonly string[] {
    return [...Object.keys(this.members.scalars ?? {}), ...(this.members.open?.names(this.self) ?? [])];
  }

  get items(): readonly HostObject[] | null {
    return this.members.items?.(this.self) ?? null;
  }

  has(name: string): "scalar" | "child" | null {
    if (this.members.scalars?.[name] !== undefined) return "scalar";
    return this.members.children?.[name] === undefined ? null : "child";
  }

  read(name: string): unknown {
    const get = this.members.scalars?.[name];
    if (get !== undefined) return get(this.self);
    if (this.members.open !== undefined) return this.members.open.read(this.self, name);
    throw this.unknown(name);
  }

  write(name: string, value: unknown): void {
    const set = this.members.setters?.[name];
    if (set !== undefined) set(this.self, value);
    else if (this.members.open !== undefined) this.members.open.write(this.self, name, value);
    else throw this.unknown(name);
  }

  child(name: string): HostObject | null {
    const get = this.members.children?.[name];
    if (get !== undefined) return get(this.self);
    if (this.members.open !== undefined) return this.members.open.child(this.self, name);
    throw this.unknown(name);
  }

  call(name: string, args: Arguments): unknown {
    const method = this.members.methods?.[name];
    if (method !== undefined) return method(this.self, args);
    if (this.members.items !== undefined) return this.callCollection(name, args);
    // An add-in may listen to anything; the events that the host tells are those of `events.ts`.
    if (/^_(Un)?[Rr]egister\w*Event$/.test(name)) return undefined;
    if (this.members.open !== undefined) return this.members.open.call(this.self, name, args);
    throw this.unknown(name);
  }

  private callCollection(name: string, args: Arguments): unknown {
    const items = this.items ?? [];
    switch (name) {
      case "GetItem":
        return this.item(args[0]);
      case "GetItemOrNullObject":
        return this.find(args[0]);
      case "GetItemAt": {
        const item = items[numberAt(args, 0)];
        if (item === undefined) throw invalidArgument();
        return item;
      }
      case "GetCount":
        return items.length;
      default:
        if (/^_(Un)?[Rr]egister\w*Event$/.test(name)) return undefined;
        throw this.unknown(name);
    }
  }

  /** The collection's item with this key. Throws ItemNotFound. */
  item(key: unknown): HostObject {
    const item = this.find(key);
    if (item === null) throw new HostError("ItemNotFound");
    return item;
  }

  private find(key: unknown): HostObject | null {
    if (this.members.item === undefined) throw this.unknown("GetItem");
    return this.members.item(this.self, key);
  }

  private unknown(name: string): HostError {
    const member = `${this.type}.${name}`;
    return new HostError("ApiNotFound", `The host has no ${member}.`, member);
  }
}

/** The text argument at this place. Throws InvalidArgument. */
export function textAt(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** The whole number at this place, or the default where none is given. Throws InvalidArgument. */
export function numberAt(args: Arguments, index: number, absent?: number): number {
  const value = args[index] ?? absent;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** The value when it is a text, else InvalidArgument. */
export function asText(value: unknown): string {
  return textAt([value], 0);
}

/** The objects that classes make of each other's things; one place knows all classes. */
export interface ObjectModel {
  readonly range: (live: LiveRange) => HostObject;
  readonly sheet: (sheet: LiveRange["sheet"]) => HostObject;
  readonly table: (table: LiveRange["sheet"]["tables"][number]) => HostObject;
  readonly tables: (sheet: LiveRange["sheet"] | null) => HostObject;
  readonly names: (sheet: LiveRange["sheet"] | null) => HostObject;
}
