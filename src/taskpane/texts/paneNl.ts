import { bankNl } from "../views/bank/bankNl";
import { bankFileNl } from "../views/firstUse/bankFileNl";
import { checkNl } from "../views/check/checkNl";
import { collectNl } from "../views/collect/collectNl";
import { paneFindingsNl } from "./paneFindingsNl";
import { firstUseNl } from "../views/firstUse/firstUseNl";
import { setUpNl } from "../views/firstUse/setUpNl";
import { ledgerNl } from "../views/ledger/ledgerNl";
import { mandateImportNl } from "../views/mandates/mandateImportNl";
import { mandateLifeNl } from "../views/mandates/mandateLifeNl";
import { mandatesNl } from "../views/mandates/mandatesNl";
import { ordersNl } from "../views/orders/ordersNl";
import { papersNl } from "../views/orders/papersNl";
import { partsNl } from "../parts/partsNl";
import { chargesNl } from "../views/returns/chargesNl";
import { returnsNl } from "../views/returns/returnsNl";
import { riskViewNl } from "../views/returns/riskViewNl";
import { settingsNl } from "../views/settings/settingsNl";
import { shellNl } from "./shellNl";
import { oneListNl } from "../views/takeIn/oneListNl";
import { takeInNl } from "../views/takeIn/takeInNl";
import { startNl } from "../views/start/startNl";
import type { Texts } from "../../messages/texts";

/** The task pane in Dutch. */
export const paneNl = {
  shell: {
    ...shellNl,
    views: {
      start: startNl.tab,
      check: checkNl.tab,
      collect: collectNl.tab,
      orders: ordersNl.tab,
      bank: bankNl.tab,
      returns: returnsNl.tab,
      mandates: mandatesNl.tab,
      takeIn: takeInNl.tab,
      ledger: ledgerNl.tab,
      settings: settingsNl.tab,
    },
  },
  parts: partsNl,
  start: startNl,
  firstUse: firstUseNl,
  setUp: setUpNl,
  bankFile: bankFileNl,
  check: checkNl,
  collect: collectNl,
  orders: ordersNl,
  papers: papersNl,
  bank: bankNl,
  returns: returnsNl,
  charges: chargesNl,
  riskView: riskViewNl,
  mandates: mandatesNl,
  mandateLife: mandateLifeNl,
  mandateImport: mandateImportNl,
  takeIn: takeInNl,
  oneList: oneListNl,
  ledger: ledgerNl,
  settings: settingsNl,
  findings: paneFindingsNl,
} as const;

/** The task pane in any language. */
export type PaneTexts = Texts<typeof paneNl>;
