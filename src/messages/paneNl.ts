import { checkNl } from "./pane/checkNl";
import { collectNl } from "./pane/collectNl";
import { findingsNl } from "./pane/findingsNl";
import { firstUseNl } from "./pane/firstUseNl";
import { ledgerNl } from "./pane/ledgerNl";
import { mandatesNl } from "./pane/mandatesNl";
import { ordersNl } from "./pane/ordersNl";
import { partsNl } from "./pane/partsNl";
import { returnsNl } from "./pane/returnsNl";
import { settingsNl } from "./pane/settingsNl";
import { shellNl } from "./pane/shellNl";
import { startNl } from "./pane/startNl";
import type { Texts } from "./texts";

/** The task pane in Dutch. */
export const paneNl = {
  shell: shellNl,
  parts: partsNl,
  start: startNl,
  firstUse: firstUseNl,
  check: checkNl,
  collect: collectNl,
  orders: ordersNl,
  returns: returnsNl,
  mandates: mandatesNl,
  ledger: ledgerNl,
  settings: settingsNl,
  findings: findingsNl,
} as const;

/** The task pane in any language. */
export type PaneTexts = Texts<typeof paneNl>;
