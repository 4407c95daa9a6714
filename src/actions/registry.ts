import type { Action, ActionTraits } from "./action";
import type { BankDebitRequest, BankDebitResult } from "./bankDebit";
import type { CancelFacts, CancelRequest, CancelResult } from "./cancel";
import type { ChangeFacts, ChangeResult } from "./change";
import type { ChangeCreditorFacts, ChangeCreditorRequest, ChangeCreditorResult } from "./changeCreditor";
import type { ChangeIbanFacts, ChangeIbanRequest, ChangeIbanResult } from "./changeIban";
import type { ChangeRequest } from "./changePlan";
import type { ChangeReferenceFacts, ChangeReferenceRequest, ChangeReferenceResult } from "./changeReference";
import type { ChangeTextFacts, ChangeTextRequest, ChangeTextResult } from "./changeText";
import type { ChangeSchemeFacts, ChangeSchemeRequest, ChangeSchemeResult } from "./changeScheme";
import type { CheckRequest, CheckResult } from "./check";
import type { CollectFacts } from "./collect";
import type { CollectionRequest } from "./collectionRequest";
import type { DebtorPapersRequest, DebtorPapersResult } from "./debtorPapers";
import type { OrderLetterRequest, OrderLetterResult } from "./orderLetter";
import type { PapersSentFacts, PapersSentRequest, PapersSentResult } from "./papersSent";
import type { CompareRequest, CompareResult } from "./compare";
import type { ControlSheetRequest, ControlSheetResult } from "./controlSheet";
import type { DeleteMandateFacts, DeleteMandateRequest, DeleteMandateResult } from "./deleteMandate";
import type { DeliverRequest, DeliverResult } from "./deliver";
import type { DunningRequest, DunningResult } from "./dunning";
import type { EnableFacts, EnableRequest, EnableResult } from "./enable";
import type { ChargedFacts, EventFacts } from "./eventFacts";
import type { ExplainRequest, ExplainResult } from "./explain";
import type { AskedExport, LedgerExport } from "./askedExport";
import type { ExportLedgerRequest, ExportLedgerResult } from "./exportLedger";
import type { ExportNewFacts } from "./exportFacts";
import type { ExposureRequest, ExposureResult } from "./exposure";
import type { FileRequest } from "./file";
import type { ImportFacts, ImportResult } from "./imported";
import type { ImportRequest } from "./import";
import type { ImportMandatesFacts, ImportMandatesRequest, ImportMandatesResult } from "./importMandates";
import type { FiguresOfRequest, FiguresRequest } from "./figuresRequest";
import type { FilesResult } from "./filesResult";
import type { HistoryRequest, HistoryResult } from "./history";
import type { HoldFacts, HoldRequest, HoldResult } from "./hold";
import type { IgnoreFacts, IgnoreRequest, IgnoreResult } from "./ignore";
import type { IssueFacts, IssueRequest } from "./issue";
import type { IntakeFacts } from "./bankFile/intakeEvents";
import type { TakeInBankFileRequest } from "./bankFile/intakeRequest";
import type { TakeInBankFileResult } from "./bankFile/intakeResult";
import type { MandateFormRequest, MandateFormResult } from "./mandateForm";
import type { MendFacts, MendRequest, MendResult } from "./mend";
import type { MatchFacts, MatchRequest, MatchResult } from "./match";
import type { MandatesRequest, MandatesResult } from "./mandates";
import type { OrdersFacts } from "./loggedRequest";
import type { OrdersRequest, OrdersResult } from "./orders";
import type { ProcessRequest } from "./process";
import type { ProcessFacts } from "./processEvent";
import type { ProcessResult } from "./processResult";
import type { RecognisedFacts } from "./recognisedEntries";
import type { CollectionResult, ProposalResult } from "./proposalResult";
import type { ReturnResult } from "./returnResult";
import type { ReleaseFacts, ReleaseRequest, ReleaseResult } from "./release";
import type { ReturnRequest } from "./returnEvent";
import type { ReturnRateRequest, ReturnRateResult } from "./returnRate";
import type { SettleRequest, SettleResult } from "./settle";
import type { SignFacts, SignRequest, SignResult } from "./sign";
import type { SplitFacts } from "../domain/collection/splitInvoice";
import type { TakeInFacts } from "./takeInList";
import type { TakeInResult } from "./takeInResult";
import type { TakeInOneListRequest } from "./oneList/oneListRequest";
import type { TakeInOneListResult } from "./oneList/oneListResult";
import type { TakeInRequest } from "./takeInRequest";
import type { SplitRequest, SplitResult } from "./split";
import type { UndoRequest } from "./undo";
import type { UndoResult } from "./undoResult";
import type { UndoFacts } from "./undoFacts";
import type { VerifyRequest } from "./verify";
import type { VerifyResult } from "./verifyResult";
import type { UseAnywayFacts, UseAnywayRequest, UseAnywayResult } from "./useAnyway";
import type { WithdrawFacts, WithdrawRequest, WithdrawResult } from "./withdraw";
import type { OutsideUndoFacts } from "./outsideUndo";
import type { InTransitResult } from "./inTransitAtDate";
import type { OpenItemsResult } from "./openItems";
import type { SampleRequest, SampleResult } from "./sample";
import type { TrialBalanceResult } from "./trialBalance";
import type { YearEndRequest, YearEndResult } from "./yearEnd";
import type { InvoiceChargesRequest, InvoiceChargesResult, InvoiceChargesFacts } from "./invoiceCharges";
import type { ChargesUndoFacts } from "./chargesUndo";

/** What an action is asked, what it tells, and what it leaves in the Log to be finished by: nothing when it only reads. */
interface Types<Request, Result, Facts = never> {
  readonly request: Request;
  readonly result: Result;
  readonly facts: Facts;
}

/** The types of every action, by its name. */
export interface ActionTypes {
  readonly check: Types<CheckRequest, CheckResult>;
  readonly propose: Types<CollectionRequest, ProposalResult>;
  readonly order: Types<CollectionRequest, CollectionResult, OrdersFacts>;
  readonly change: Types<ChangeRequest, ChangeResult, ChangeFacts>;
  readonly issue: Types<IssueRequest, FilesResult, IssueFacts>;
  readonly collect: Types<CollectionRequest, CollectionResult, CollectFacts>;
  readonly file: Types<FileRequest, FilesResult>;
  readonly compare: Types<CompareRequest, CompareResult>;
  readonly deliver: Types<DeliverRequest, DeliverResult, EventFacts>;
  readonly import: Types<ImportRequest, ImportResult, ImportFacts>;
  readonly match: Types<MatchRequest, MatchResult, MatchFacts>;
  readonly ignore: Types<IgnoreRequest, IgnoreResult, IgnoreFacts>;
  readonly settle: Types<SettleRequest, SettleResult, EventFacts>;
  readonly return: Types<ReturnRequest, ReturnResult, ChargedFacts>;
  readonly "bank-debit": Types<BankDebitRequest, BankDebitResult, ChargedFacts>;
  readonly undo: Types<UndoRequest, UndoResult, UndoFacts | OutsideUndoFacts | ChargesUndoFacts>;
  readonly "invoice-charges": Types<InvoiceChargesRequest, InvoiceChargesResult, InvoiceChargesFacts>;
  readonly process: Types<ProcessRequest, ProcessResult, ProcessFacts | RecognisedFacts | ImportFacts>;
  readonly cancel: Types<CancelRequest, CancelResult, CancelFacts>;
  readonly enable: Types<EnableRequest, EnableResult, EnableFacts>;
  readonly verify: Types<VerifyRequest, VerifyResult>;
  readonly sign: Types<SignRequest, SignResult, SignFacts>;
  readonly withdraw: Types<WithdrawRequest, WithdrawResult, WithdrawFacts>;
  readonly "use-anyway": Types<UseAnywayRequest, UseAnywayResult, UseAnywayFacts>;
  readonly "delete-mandate": Types<DeleteMandateRequest, DeleteMandateResult, DeleteMandateFacts>;
  readonly "change-iban": Types<ChangeIbanRequest, ChangeIbanResult, ChangeIbanFacts>;
  readonly "import-mandates": Types<ImportMandatesRequest, ImportMandatesResult, ImportMandatesFacts>;
  readonly "take-in-bank-file": Types<TakeInBankFileRequest, TakeInBankFileResult, IntakeFacts>;
  readonly "take-in-one-list": Types<TakeInOneListRequest, TakeInOneListResult, IntakeFacts>;
  readonly "take-in-list": Types<TakeInRequest, TakeInResult, TakeInFacts>;
  readonly mandates: Types<MandatesRequest, MandatesResult>;
  readonly orders: Types<OrdersRequest, OrdersResult>;
  readonly history: Types<HistoryRequest, HistoryResult>;
  readonly "change-scheme": Types<ChangeSchemeRequest, ChangeSchemeResult, ChangeSchemeFacts>;
  readonly "change-reference": Types<ChangeReferenceRequest, ChangeReferenceResult, ChangeReferenceFacts>;
  readonly "change-creditor": Types<ChangeCreditorRequest, ChangeCreditorResult, ChangeCreditorFacts>;
  readonly hold: Types<HoldRequest, HoldResult, HoldFacts>;
  readonly "change-text": Types<ChangeTextRequest, ChangeTextResult, ChangeTextFacts>;
  readonly mend: Types<MendRequest, MendResult, MendFacts>;
  readonly release: Types<ReleaseRequest, ReleaseResult, ReleaseFacts>;
  readonly split: Types<SplitRequest, SplitResult, SplitFacts>;
  readonly dunning: Types<DunningRequest, DunningResult>;
  readonly "mandate-form": Types<MandateFormRequest, MandateFormResult>;
  readonly notify: Types<DebtorPapersRequest, DebtorPapersResult>;
  readonly specification: Types<DebtorPapersRequest, DebtorPapersResult>;
  readonly "order-letter": Types<OrderLetterRequest, OrderLetterResult>;
  readonly "papers-sent": Types<PapersSentRequest, PapersSentResult, PapersSentFacts>;
  readonly explain: Types<ExplainRequest, ExplainResult>;
  readonly exposure: Types<ExposureRequest, ExposureResult>;
  readonly export: Types<ExportLedgerRequest, ExportLedgerResult>;
  readonly "export-new": Types<AskedExport, LedgerExport, ExportNewFacts>;
  readonly "control-sheet": Types<ControlSheetRequest, ControlSheetResult>;
  readonly "return-rate": Types<ReturnRateRequest, ReturnRateResult>;
  readonly "open-items": Types<FiguresOfRequest, OpenItemsResult>;
  readonly "in-transit": Types<FiguresOfRequest, InTransitResult>;
  readonly "trial-balance": Types<FiguresRequest, TrialBalanceResult>;
  readonly sample: Types<SampleRequest, SampleResult>;
  readonly "year-end": Types<YearEndRequest, YearEndResult>;
}

export type ActionName = keyof ActionTypes;

/** The action of a name. */
export type ActionOf<N extends ActionName> = Action<
  ActionTypes[N]["request"],
  ActionTypes[N]["result"],
  ActionTypes[N]["facts"]
>;

/** The actions by name; each is loaded when it is used, so that a first page carries no bank file writer. */
export const ACTIONS: { readonly [N in ActionName]: () => Promise<ActionOf<N>> } = {
  check: async () => (await import("./check")).checkAction,
  propose: async () => (await import("./propose")).proposeAction,
  order: async () => (await import("./order")).orderAction,
  change: async () => (await import("./change")).changeAction,
  issue: async () => (await import("./issue")).issueAction,
  collect: async () => (await import("./collect")).collectAction,
  file: async () => (await import("./file")).fileAction,
  compare: async () => (await import("./compare")).compareAction,
  deliver: async () => (await import("./deliver")).deliverAction,
  import: async () => (await import("./import")).importAction,
  match: async () => (await import("./match")).matchAction,
  ignore: async () => (await import("./ignore")).ignoreAction,
  settle: async () => (await import("./settle")).settleAction,
  return: async () => (await import("./return")).returnAction,
  "bank-debit": async () => (await import("./bankDebit")).bankDebitAction,
  "invoice-charges": async () => (await import("./invoiceCharges")).invoiceChargesAction,
  undo: async () => (await import("./undo")).undoAction,
  process: async () => (await import("./process")).processAction,
  cancel: async () => (await import("./cancel")).cancelAction,
  enable: async () => (await import("./enable")).enableAction,
  verify: async () => (await import("./verify")).verifyAction,
  sign: async () => (await import("./sign")).signAction,
  withdraw: async () => (await import("./withdraw")).withdrawAction,
  "use-anyway": async () => (await import("./useAnyway")).useAnywayAction,
  "delete-mandate": async () => (await import("./deleteMandate")).deleteMandateAction,
  "change-iban": async () => (await import("./changeIban")).changeIbanAction,
  "import-mandates": async () => (await import("./importMandates")).importMandatesAction,
  "take-in-bank-file": async () => (await import("./takeInBankFile")).takeInBankFileAction,
  "take-in-one-list": async () => (await import("./takeInOneList")).takeInOneListAction,
  "take-in-list": async () => (await import("./takeInList")).takeInListAction,
  mandates: async () => (await import("./mandates")).mandatesAction,
  orders: async () => (await import("./orders")).ordersAction,
  history: async () => (await import("./history")).historyAction,
  "change-scheme": async () => (await import("./changeScheme")).changeSchemeAction,
  "change-reference": async () => (await import("./changeReference")).changeReferenceAction,
  "change-creditor": async () => (await import("./changeCreditor")).changeCreditorAction,
  hold: async () => (await import("./hold")).holdAction,
  "change-text": async () => (await import("./changeText")).changeTextAction,
  mend: async () => (await import("./mend")).mendAction,
  release: async () => (await import("./release")).releaseAction,
  split: async () => (await import("./split")).splitAction,
  dunning: async () => (await import("./dunning")).dunningAction,
  "mandate-form": async () => (await import("./mandateForm")).mandateFormAction,
  notify: async () => (await import("./notify")).notifyAction,
  specification: async () => (await import("./specification")).specificationAction,
  "order-letter": async () => (await import("./orderLetter")).orderLetterAction,
  "papers-sent": async () => (await import("./papersSent")).papersSentAction,
  explain: async () => (await import("./explain")).explainAction,
  exposure: async () => (await import("./exposure")).exposureAction,
  export: async () => (await import("./exportLedger")).exportLedgerAction,
  "export-new": async () => (await import("./exportNew")).exportNewAction,
  "control-sheet": async () => (await import("./controlSheet")).controlSheetAction,
  "return-rate": async () => (await import("./returnRate")).returnRateAction,
  "open-items": async () => (await import("./openItems")).openItemsAction,
  "in-transit": async () => (await import("./inTransitAtDate")).inTransitAction,
  "trial-balance": async () => (await import("./trialBalance")).trialBalanceAction,
  sample: async () => (await import("./sample")).sampleAction,
  "year-end": async () => (await import("./yearEnd")).yearEndAction,
};

/** Whether there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}

/** The action of this name. */
export function loadAction<N extends ActionName>(name: N): Promise<ActionOf<N>> {
  return ACTIONS[name]();
}

/** Gives an action by its name. */
export type ActionLoader = typeof loadAction;

/** What of the action of this name needs no request of its own; null when there is none. */
export async function loadTraits(name: string, load: ActionLoader = loadAction): Promise<ActionTraits | null> {
  return isActionName(name) ? load(name) : null;
}
