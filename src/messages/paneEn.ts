import type { PaneTexts } from "./paneNl";
import { checkEn } from "./pane/checkEn";
import { collectEn } from "./pane/collectEn";
import { findingsEn } from "./pane/findingsEn";
import { firstUseEn } from "./pane/firstUseEn";
import { ledgerEn } from "./pane/ledgerEn";
import { mandatesEn } from "./pane/mandatesEn";
import { ordersEn } from "./pane/ordersEn";
import { partsEn } from "./pane/partsEn";
import { returnsEn } from "./pane/returnsEn";
import { settingsEn } from "./pane/settingsEn";
import { shellEn } from "./pane/shellEn";
import { startEn } from "./pane/startEn";

/** The task pane in English. */
export const paneEn: PaneTexts = {
  shell: shellEn,
  parts: partsEn,
  start: startEn,
  firstUse: firstUseEn,
  check: checkEn,
  collect: collectEn,
  orders: ordersEn,
  returns: returnsEn,
  mandates: mandatesEn,
  ledger: ledgerEn,
  settings: settingsEn,
  findings: findingsEn,
};
