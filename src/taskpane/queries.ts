import type { Session } from "../session/session";
import { bankEntries } from "./views/bank/bankEntries.query";
import { bankStanding } from "./views/bank/bankStanding.query";
import { matchCandidates } from "./views/bank/matchCandidates.query";
import { bookSettings } from "./views/settings/bookSettings.query";
import { choices } from "./views/choices.query";
import { collectable } from "./views/collectable.query";
import { collectProposal, tickedProposal } from "./views/collect/collectProposal.query";
import { collectionStart } from "./views/collect/collectionStart.query";
import { invoiceToSplit } from "./views/collect/invoiceToSplit.query";
import { exportsKnown } from "./views/ledger/exports.query";
import { figureBasis } from "./views/ledger/figureBasis.query";
import { proposalReport } from "./views/collect/proposalReport.query";
import { ledgerBalances } from "./views/ledger/ledgerBalances.query";
import { entriesTotal, ledgerEntries } from "./views/ledger/ledgerEntries.query";
import { mandateForms } from "./views/mandates/mandateForms.query";
import { mandateHistory } from "./views/mandates/mandateHistory.query";
import { mandateList } from "./views/mandates/mandateList.query";
import { order } from "./views/orders/order.query";
import { orderExplanation } from "./views/orders/orderExplanation.query";
import { orderLines } from "./views/orders/orderLines.query";
import { issuedOrders } from "./views/orders/issuedOrders.query";
import { orders } from "./views/orders/orders.query";
import { proofBasis } from "./views/ledger/proofBasis.query";
import { setUpForm } from "./views/firstUse/setUpForm.query";
import { readOnlyFor } from "./views/readOnlyFor.query";
import { overview } from "./views/start/overview.query";
import { dunningNotice } from "./views/returns/dunningNotice.query";
import { trail, trailCard } from "./views/ledger/trail.query";
import { stepsAfterReturn } from "./views/returns/afterReturn.query";
import { returnableLines } from "./views/returns/returnableLines.query";
import { returnCharges } from "./views/returns/returnCharges.query";
import { returnChoice } from "./views/returns/returnChoice.query";
import { controlFigures } from "./views/ledger/controlFigures.query";
import { riskFigures } from "./views/returns/riskFigures.query";
import { returnRisk } from "./views/returns/returnRisk.query";
import { returnedItems } from "./views/returns/returnedItems.query";

/** What views can ask of the book, by name. They are answered where the session is, in a worker. */
export const QUERIES = {
  bankEntries,
  bankStanding,
  bookSettings,
  choices,
  collectable,
  collectionStart,
  collectProposal,
  tickedProposal,
  dunningNotice,
  figureBasis,
  entriesTotal,
  invoiceToSplit,
  issuedOrders,
  exportsKnown,
  ledgerBalances,
  ledgerEntries,
  mandateForms,
  mandateHistory,
  mandateList,
  matchCandidates,
  order,
  orderExplanation,
  orderLines,
  orders,
  overview,
  proofBasis,
  readOnlyFor,
  proposalReport,
  returnableLines,
  returnCharges,
  returnChoice,
  returnedItems,
  stepsAfterReturn,
  trail,
  trailCard,
  returnRisk,
  controlFigures,
  riskFigures,
  setUpForm,
} as const;

/** The questions of the pane. */
export type PaneQueries = typeof QUERIES;

/** The session that the pane asks. */
export type PaneSession = Session<PaneQueries>;
