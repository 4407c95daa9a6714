import { type ComponentType, lazy } from "react";
import type { ViewName } from "../wantedView";
import { StartView } from "./StartView";
import type { ViewProps } from "./viewProps";

/** The views by name. Only the first one is part of what is loaded before the first paint. */
export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  start: StartView,
  check: lazy(async () => ({ default: (await import("./CheckView")).CheckView })),
  collect: lazy(async () => ({ default: (await import("./CollectView")).CollectView })),
  orders: lazy(async () => ({ default: (await import("./OrdersView")).OrdersView })),
  returns: lazy(async () => ({ default: (await import("./ReturnsView")).ReturnsView })),
  mandates: lazy(async () => ({ default: (await import("./MandatesView")).MandatesView })),
  ledger: lazy(async () => ({ default: (await import("./LedgerView")).LedgerView })),
  settings: lazy(async () => ({ default: (await import("./SettingsView")).SettingsView })),
};
