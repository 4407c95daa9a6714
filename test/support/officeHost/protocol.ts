import { HostError, invalidArgument } from "./errors";
import { projected, type QueryInfo } from "./projection";
import { HostObject } from "./registry";
import { serviceNamed } from "./officeServices";
import { type BookModel, objectModel } from "./workbookMembers";
import type { HostBook, LiveRange } from "./workbook";

/** Where an object comes from. */
interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** One thing to do. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** The body of a request. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** The body of an answer: results up to the action that was refused. */
export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string | null;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

/** What `ObjectPathType` and `ActionType` stand for. */
const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, ensureUnchanged: 8, update: 9 };

/** Whether the action does more than making an object known or letting a range go. */
export function isCounted(action: WireAction): boolean {
  const { ActionType: type, Name: name } = action;
  return type !== ACTION.instantiate && !(type === ACTION.method && name === "_RemoveReference");
}

/** Speaks the request protocol of Office.js over a workbook. */
export class Protocol {
  /** Members that were asked for and are not there, as `Class.member`. */
  readonly unimplemented = new Set<string>();
  /** The ranges that the add-in holds, by the id that it knows. */
  private readonly references = new Map<string, LiveRange>();
  private lastReference = 0;

  constructor(private readonly book: HostBook) {}

  /** How many ranges the add-in holds: none is left after a run that tracked none. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Does the actions in order. The first that is refused ends it: what was done before stays. */
  run(request: WireRequest, stop?: { readonly after: number; readonly error: HostError }): WireResponse {
    const batch = new Batch(this.book, request, this.references, () => `R${(this.lastReference += 1)}`);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    try {
      for (const [index, action] of request.Actions.entries()) {
        try {
          if (index === stop?.after) throw stop.error;
          if (action.ActionType === ACTION.trace) traces.push(action.Id);
          results.push({ ActionId: action.Id, Value: batch.perform(action) ?? null });
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          if (error.unimplemented !== null) this.unimplemented.add(error.unimplemented);
          return { Results: results, TraceIds: traces, Error: wireError(error, index) };
        }
      }
      return { Results: results, TraceIds: traces };
    } finally {
      batch.end();
    }
  }
}

function wireError(error: HostError, index: number): NonNullable<WireResponse["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.httpStatusCode,
    ActionIndex: index,
  };
}

/** One request while it runs: every object path is resolved once. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly made: LiveRange[] = [];
  private readonly model: BookModel;

  constructor(
    private readonly book: HostBook,
    private readonly request: WireRequest,
    private readonly references: Map<string, LiveRange>,
    private readonly newReference: () => string,
  ) {
    this.model = objectModel(book, (live) => this.made.push(live));
  }

  /** Ranges that nobody keeps no longer move. */
  end(): void {
    for (const live of this.made) if (live.referenceId === null) live.sheet.live.delete(live);
  }

  /** The action's result. Throws HostError that tells where. */
  perform(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : { ...object.identity, ...referenceOf(object) };
      case ACTION.query:
        return object === null ? null : { ...projected(object, action.QueryInfo ?? {}), ...referenceOf(object) };
      case ACTION.method:
        return this.call(object, action);
      case ACTION.set:
        return this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(object, name, this.argument(value, 0));
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostError("ApiNotFound", undefined, `ActionType.${action.ActionType}`);
    }
  }

  private set(object: HostObject | null, name: string, value: unknown): null {
    const target = present(object, name);
    located(target, name, () => target.write(name, value));
    return null;
  }

  private call(object: HostObject | null, action: WireAction): unknown {
    if (action.Name === "_KeepReference") return this.keep(object?.live ?? null);
    const target = present(object, action.Name);
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_RemoveReference" && target === this.model.workbook) return this.release(args);
    const result = located(target, action.Name, () => target.call(action.Name, args));
    return result instanceof HostObject ? null : result;
  }

  private keep(live: LiveRange | null): null {
    if (live === null) return null;
    live.referenceId ??= this.newReference();
    this.references.set(live.referenceId, live);
    return null;
  }

  private release(ids: readonly unknown[]): null {
    for (const id of ids) {
      const live = this.references.get(String(id));
      live?.sheet.live.delete(live);
      this.references.delete(String(id));
    }
    return null;
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw invalidArgument(`The request has no object path ${id}.`);
    const object = this.resolvePath(path);
    this.objects.set(id, object);
    return object;
  }

  private resolvePath(path: WirePath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.model.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.service) return serviceNamed(path.Name, this.book);
    if (path.ObjectPathType === PATH.reference) return this.referenced(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method:
        return located(parent, path.Name, () => objectFrom(parent, path.Name, parent.call(path.Name, args)));
      case PATH.property:
        return located(parent, path.Name, () => parent.child(path.Name));
      case PATH.indexer:
        return located(parent, "GetItem", () => parent.item(args[0]));
      default:
        throw new HostError("ApiNotFound", undefined, `ObjectPathType.${path.ObjectPathType}.${path.Name}`);
    }
  }

  private referenced(id: string): HostObject {
    const live = this.references.get(id);
    if (live === undefined) throw new HostError("InvalidReference");
    return this.model.range(live);
  }

  private argumentsOf(info: WireArguments | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference)) return value;
      return value.map((one, index) => this.argument(one, reference[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.argument(one, 0)]));
  }
}

function referenceOf({ live }: HostObject): { readonly _ReferenceId?: string } {
  return live?.referenceId == null ? {} : { _ReferenceId: live.referenceId };
}

function present(object: HostObject | null, name: string): HostObject {
  if (object !== null) return object;
  const error = new HostError("ItemNotFound", `The object is null: it has no ${name}.`);
  throw error;
}

function objectFrom(parent: HostObject, name: string, result: unknown): HostObject | null {
  if (result === null || result instanceof HostObject) return result;
  throw new HostError("ApiNotFound", undefined, `${parent.type}.${name} as an object`);
}

/** What `act` gives; an error learns whose member it was, as `Range.values`. */
function located<T>(object: HostObject, name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError)
      error.location ??= `${object.type}.${name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`;
    throw error;
  }
}
