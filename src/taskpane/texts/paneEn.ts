import type { PaneTexts } from "./paneNl";
import { bankEn } from "../views/bank/bankEn";
import { bankFileEn } from "../views/firstUse/bankFileEn";
import { checkEn } from "../views/check/checkEn";
import { collectEn } from "../views/collect/collectEn";
import { paneFindingsEn } from "./paneFindingsEn";
import { firstUseEn } from "../views/firstUse/firstUseEn";
import { setUpEn } from "../views/firstUse/setUpEn";
import { ledgerEn } from "../views/ledger/ledgerEn";
import { mandateImportEn } from "../views/mandates/mandateImportEn";
import { mandateLifeEn } from "../views/mandates/mandateLifeEn";
import { mandatesEn } from "../views/mandates/mandatesEn";
import { ordersEn } from "../views/orders/ordersEn";
import { papersEn } from "../views/orders/papersEn";
import { partsEn } from "../parts/partsEn";
import { chargesEn } from "../views/returns/chargesEn";
import { returnsEn } from "../views/returns/returnsEn";
import { riskViewEn } from "../views/returns/riskViewEn";
import { settingsEn } from "../views/settings/settingsEn";
import { shellEn } from "./shellEn";
import { oneListEn } from "../views/takeIn/oneListEn";
import { takeInEn } from "../views/takeIn/takeInEn";
import { startEn } from "../views/start/startEn";

/** The task pane in English. */
export const paneEn: PaneTexts = {
  shell: {
    ...shellEn,
    views: {
      start: startEn.tab,
      check: checkEn.tab,
      collect: collectEn.tab,
      orders: ordersEn.tab,
      bank: bankEn.tab,
      returns: returnsEn.tab,
      mandates: mandatesEn.tab,
      takeIn: takeInEn.tab,
      ledger: ledgerEn.tab,
      settings: settingsEn.tab,
    },
  },
  parts: partsEn,
  start: startEn,
  firstUse: firstUseEn,
  setUp: setUpEn,
  bankFile: bankFileEn,
  check: checkEn,
  collect: collectEn,
  orders: ordersEn,
  papers: papersEn,
  bank: bankEn,
  returns: returnsEn,
  charges: chargesEn,
  riskView: riskViewEn,
  mandates: mandatesEn,
  mandateLife: mandateLifeEn,
  mandateImport: mandateImportEn,
  takeIn: takeInEn,
  oneList: oneListEn,
  ledger: ledgerEn,
  settings: settingsEn,
  findings: paneFindingsEn,
};
