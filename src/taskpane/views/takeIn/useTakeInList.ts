import { useEffect, useEffectEvent, useState } from "react";
import type { WarningName } from "../../../domain/book/finding";
import type { RawList } from "../../../lists/rawList";
import type { PaneResults } from "../../../session/results";
import type { ReceivedFile } from "../../../session/session";
import type { RequestOf } from "../../../workbook/prepareNamed";
import type { AskedReading } from "../../../workbook/takeInAsked";
import { type ActionInUse, confirmedIn, useAction } from "../../useAction";

export type TakenList = PaneResults["take-in-list"];

/** An invoice of a list, with its cell where the workbook has it. */
export type TakenRow = TakenList["newInvoices"]["head"][number];

/** The kinds of invoices that a user can leave out of a list, or take in once more. */
export type TickedPart = "new" | "changed" | "gone" | "heldBack";

/** An invoice whose tick is other than it was shown with. */
export interface Turned {
  readonly part: TickedPart;
  readonly row: TakenRow;
}

/** What a user says of lists. */
export interface SaidOfList {
  /** How each of the files is read, in their order. */
  readonly readings: readonly AskedReading[];
  readonly isPart: boolean;
  /** Null for the first one. */
  readonly administration: string | null;
  readonly turned: readonly Turned[];
}

/** Nothing of how a list is read. */
export const AS_FOUND: AskedReading = { choice: {} };

const NOTHING_SAID = { isPart: false, administration: null, turned: [] };

/** A list that is being taken in: looked at by itself, and again with all that is said of it. */
export interface TakeInListInUse {
  readonly action: ActionInUse<"take-in-list">;
  readonly said: SaidOfList;
  /** What the last look showed; null before that. */
  readonly result: TakenList | null;
  readonly say: (more: Partial<SaidOfList>) => void;
  readonly accept: (name: WarningName) => void;
  /** Looks again with the same. */
  readonly look: () => void;
}

/** With more rows than that, looking again takes so long that how far it is, and a way to stop it, must be in sight. */
const RENEWED_MAX = 5_000;

/** The name that takes an invoice in once more that was collected before. */
function onceMore({ invoice }: TakenRow): WarningName {
  return `takeIn.collectedBefore:${invoice}`;
}

/** The files of lists that belong together: debtors in one, their invoices in another. */
export type TakenListFiles = readonly [ReceivedFile, ...ReceivedFile[]];

/** Takes in the list in these files. */
export function useTakeInList(files: TakenListFiles): TakeInListInUse {
  const action = useAction("take-in-list");
  const [said, setSaid] = useState<SaidOfList>({ ...NOTHING_SAID, readings: files.map(() => AS_FOUND) });
  const { state } = action;
  const [result, setResult] = useState<TakenList | null>(null);
  const fresh = state.step === "ready" ? state.preview.result : null;
  if (fresh !== null && fresh !== result) setResult(fresh);
  const ask = (by: SaidOfList, accepted: readonly ("all" | WarningName)[]): void => {
    const request = requestOf(files, by, accepted);
    const isLong = (result?.rowCount ?? 0) > RENEWED_MAX;
    void (state.step === "ready" && !isLong ? action.renew(request) : action.prepare(request));
  };
  const accepted = action.request === null ? [] : confirmedIn(action.request);
  const first = useEffectEvent(() => ask(said, []));
  useEffect(() => first(), []);
  return {
    ...{ action, said, result },
    say: (more) => {
      const by = { ...said, ...more };
      setSaid(by);
      // Read otherwise it is another list: what was accepted of it is asked anew.
      ask(by, more.readings === undefined ? accepted : []);
    },
    accept: (name) => ask(said, [...accepted, name]),
    look: () => ask(said, accepted),
  };
}

function requestOf(
  [first, ...more]: TakenListFiles,
  { readings, isPart, administration, turned }: SaidOfList,
  accepted: readonly ("all" | WarningName)[],
): RequestOf<"take-in-list"> {
  const again = turned.filter(({ part }) => part === "heldBack").map(({ row }) => onceMore(row));
  const out = turned.filter(({ part }) => part !== "heldBack").map(({ row }) => row.invoice);
  const others = accepted.filter((one) => !one.startsWith("takeIn.collectedBefore:"));
  return {
    ...{ list: listIn(first), readings, exclude: out },
    ...(more.length > 0 ? { others: more.map(listIn) } : {}),
    confirmed: [...others, ...again] as readonly WarningName[],
    // A request that is renewed keeps what the new one does not have.
    ...({ partial: isPart ? true : undefined, administration: administration ?? undefined } as object),
  };
}

/** A file as an action is asked of it. */
export function listIn({ name, bytes }: ReceivedFile): RawList {
  return { kind: "text", name, bytes };
}
