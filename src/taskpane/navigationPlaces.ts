import {
  BookNumberRegular,
  BuildingBankRegular,
  CalendarTodayRegular,
  ClipboardCheckmarkRegular,
  DocumentArrowUpRegular,
  DocumentMultipleRegular,
  ArrowUndoRegular,
  type FluentIcon,
  MoneyHandRegular,
  SettingsRegular,
  SignatureRegular,
} from "@fluentui/react-icons";
import type { ViewName } from "./wantedView";

/** The views in the order in which the pane offers them: those of every day first. */
const OFFERED: readonly ViewName[] = [
  "start",
  "collect",
  "orders",
  "returns",
  "bank",
  "takeIn",
  "mandates",
  "ledger",
  "check",
  "settings",
];

/** What is in sight at any width: Today, Collect, Orders and Returns; the fifth place is More. */
const ALWAYS = 4;

/** A pane of 600 px without its edges: more than that goes into the row, and the buttons beside it. */
const WIDE_PX = 576;

/** The longest word under an icon, and the room around it. */
const PLACE_PX = 80;

/** What the buttons beside the row take. */
const BUTTONS_PX = 96;

/** The picture of each view. */
export const VIEW_ICONS: Readonly<Record<ViewName, FluentIcon>> = {
  start: CalendarTodayRegular,
  collect: MoneyHandRegular,
  orders: DocumentMultipleRegular,
  returns: ArrowUndoRegular,
  bank: BuildingBankRegular,
  takeIn: DocumentArrowUpRegular,
  mandates: SignatureRegular,
  ledger: BookNumberRegular,
  check: ClipboardCheckmarkRegular,
  settings: SettingsRegular,
};

/** Which views stand in the row, and which under More. */
export interface NavigationPlaces {
  readonly isWide: boolean;
  readonly inRow: readonly ViewName[];
  readonly underMore: readonly ViewName[];
}

/** The places in a row that is this many pixels wide. */
export function navigationPlaces(width: number): NavigationPlaces {
  const isWide = width >= WIDE_PX;
  const places = isWide ? Math.floor((width - BUTTONS_PX) / PLACE_PX) : ALWAYS + 1;
  // One of the places is More, unless all of them have one.
  const count = places >= OFFERED.length ? OFFERED.length : places - 1;
  return { isWide, inRow: OFFERED.slice(0, count), underMore: OFFERED.slice(count) };
}
