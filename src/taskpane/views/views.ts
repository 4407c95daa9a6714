import { type ComponentType, lazy } from "react";
import type { ViewName } from "../wantedView";
import { StartView } from "./start/StartView";
import type { ViewProps } from "./viewProps";

/** The views by name. Only the first one is part of what is loaded before the first paint. */
export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  start: StartView,
  check: lazy(async () => ({ default: (await import("./check/CheckView")).CheckView })),
  collect: lazy(async () => ({ default: (await import("./collect/CollectView")).CollectView })),
  orders: lazy(async () => ({ default: (await import("./orders/OrdersView")).OrdersView })),
  bank: lazy(async () => ({ default: (await import("./bank/BankView")).BankView })),
  returns: lazy(async () => ({ default: (await import("./returns/ReturnsView")).ReturnsView })),
  mandates: lazy(async () => ({ default: (await import("./mandates/MandatesView")).MandatesView })),
  takeIn: lazy(async () => ({ default: (await import("./takeIn/TakeInView")).TakeInView })),
  ledger: lazy(async () => ({ default: (await import("./ledger/LedgerView")).LedgerView })),
  settings: lazy(async () => ({ default: (await import("./settings/SettingsView")).SettingsView })),
};
