import type { IsoDate } from "../../../domain/values/calendar";
import { accountChooser } from "../../../domain/collection/accountChoice";
import { readIban } from "../../../domain/values/iban";
import { lastPresentedDate } from "../../../domain/mandates/mandateHistory";
import { schemeOf } from "../../../domain/mandates/scheme";
import { dormancyOn, shownExpiryDate } from "../../../domain/mandates/mandateStatus";
import type { Amendment, FieldOf, LocalInstrument, MandateStatus, SequenceType } from "../../../domain/book/records";
import { rowFindings } from "../../../domain/book/rowFindings";
import { sequenceTypeOf } from "../../../domain/mandates/sequenceType";
import type { MandateStanding } from "../../../domain/mandates/mandateStandings";
import { deedsFor, type MandateDeed } from "./mandateDeeds.query";
import type { QueryScope } from "../../../session/query";
import { choicesFor, choicesToBegin, isSameChoice, type MandateChoice } from "./mandateChoice.query";

/** Something that the user can do about a mandate: in which cell, and with what. */
export interface MandateStep {
  readonly what:
    | "sign"
    | "fillIban"
    | "unblock"
    | "duplicate"
    | "otherIban"
    | "preferredIban"
    | "collectBefore"
    | "useAnyway"
    | "askNew"
    | "replaced"
    | "takenOver"
    | "withdraw"
    | "form";
  /** The cell to fill in; null when there is none, or its table is absent. */
  readonly address: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** A mandate as the list shows it. */
export interface MandateRow {
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly name: string;
  readonly status: MandateStatus;
  readonly scheme: LocalInstrument;
  readonly isOneOff: boolean;
  /** What a one-off mandate was given for; null for a recurrent one. */
  readonly invoice: string | null;
  readonly iban: string | null;
  /** The debtor's preferred one, where it is another. */
  readonly preferredIban: string | null;
  /** Why it is blocked; null when it is not. */
  readonly blocked: string | null;
  readonly dateOfSignature: IsoDate | null;
  readonly lastCollectionDate: IsoDate | null;
  readonly expiryDate: IsoDate | null;
  /** Null when nothing can be collected under it any more, or nobody knows from which account. */
  readonly sequenceType: SequenceType | null;
  /** What the next collection reports as it was before. */
  readonly amendments: readonly { readonly field: keyof Amendment; readonly was: string }[];
  readonly steps: readonly MandateStep[];
  /** What can be changed of it, or said of what was; nothing of one that has ended. */
  readonly choices: readonly MandateChoice[];
  /** What can be done about it at one click. */
  readonly deeds: readonly MandateDeed[];
  readonly address: string | null;
  readonly debtorAddress: string | null;
}

const AMENDMENT_FIELDS = ["originalMandateId", "originalIban", "originalCreditorId", "originalCreditorName"] as const;

/** Makes the rows of mandates; `soon` is the day until which they are looked at. */
export function mandateRowOf(scope: QueryScope, soon: IsoDate): (standing: MandateStanding) => MandateRow {
  const { book, addressOf } = scope;
  const accountOf = accountChooser(book, rowFindings(book), null, scope.today);
  return (standing) => {
    const { mandate, debtor, lines, status, blocked } = standing;
    const isOver = status === "Used" || status === "Withdrawn" || status === "Expired";
    const account = debtor === undefined || isOver ? null : accountOf(mandate.administration, debtor).account;
    const { mandateId, oneOff, iban, dateOfSignature, lastCollectionDate } = mandate;
    return {
      ...{ status, blocked, dateOfSignature, lastCollectionDate },
      iban: iban === null ? null : asBanksWriteIt(iban),
      administration: mandate.administration,
      mandate: mandateId,
      debtor: mandate.debtor,
      name: debtor?.name ?? "",
      scheme: schemeOf(mandate),
      isOneOff: oneOff === true,
      invoice: oneOff === true ? mandate.invoice : null,
      preferredIban: standing.hasOtherIban ? (debtor?.iban ?? null) : null,
      expiryDate: oneOff === true ? null : shownExpiryDate(mandate, lastCollectionDate),
      sequenceType: account === null || status === "Dormant" ? null : sequenceTypeOf(mandate, account.iban, lines),
      amendments: AMENDMENT_FIELDS.flatMap((field) => {
        const was = mandate[field];
        return was === null || isOver ? [] : [{ field, was }];
      }),
      steps: stepsFor(standing, soon, scope),
      choices: isOver ? [] : choicesAbout(standing),
      deeds: deedsFor(standing, scope),
      address: addressOf({ table: "Mandates", row: mandate.row, field: "mandateId" }),
      debtorAddress: debtor === undefined ? null : addressOf({ table: "Debtors", row: debtor.row, field: "number" }),
    };
  };
}

/** What its findings ask, each once, and what can be begun with it. */
function choicesAbout({ mandate, findings }: MandateStanding): MandateChoice[] {
  const choices = [...findings.flatMap(choicesFor), ...choicesToBegin(mandate)];
  return choices.filter((one, at) => choices.findIndex((other) => isSameChoice(one, other)) === at);
}

/** In capitals without spaces; what is no IBAN as it stands in its cell. */
function asBanksWriteIt(iban: string): string {
  return readIban(iban).iban ?? iban;
}

/** What can be done about a mandate, what is most needed first. */
function stepsFor(standing: MandateStanding, soon: IsoDate, { addressOf }: QueryScope): MandateStep[] {
  const { mandate, status, duplicates, debtor, blocked } = standing;
  const cell = (field: FieldOf<"Mandates">): string | null => addressOf({ table: "Mandates", row: mandate.row, field });
  const step = (
    what: MandateStep["what"],
    field: FieldOf<"Mandates">,
    params: MandateStep["params"] = {},
  ): MandateStep => ({
    what,
    address: cell(field),
    params,
  });
  const steps: MandateStep[] = [];
  const isOver = status === "Withdrawn" || status === "Expired" || status === "Used";
  if (blocked !== null && !isOver) steps.push(step("unblock", "blocked", { reason: blocked }));
  if (status === "ToBeSigned") steps.push(step("sign", "dateOfSignature"));
  if (mandate.iban === null && !isOver) steps.push(step("fillIban", "iban"));
  if (duplicates !== null) steps.push(step("duplicate", "withdrawnOn", { others: duplicates }));
  // Of an IBAN that was typed over the choices ask what it was: to report the cell as it stands would tell a bank what it never knew.
  const isTypedOver = standing.findings.flatMap(choicesFor).some(({ change }) => change === "iban");
  if (standing.hasOtherIban && !isTypedOver && debtor !== undefined) {
    const ibans = { iban: mandate.iban ?? "", preferred: debtor.iban ?? "" };
    const preferred = addressOf({ table: "Debtors", row: debtor.row, field: "iban" });
    if (mandate.originalIban === null) steps.push(step("otherIban", "originalIban", ibans));
    steps.push({ what: "preferredIban", address: preferred, params: ibans });
  }
  steps.push(...dormancySteps(standing, soon, step));
  const by = successorStep(standing, cell("mandateId"));
  if (by !== null) steps.push(by);
  else if (status === "Dormant" || isOver) {
    steps.push({
      what: "askNew",
      address: addressOf({ table: "Mandates", row: null, field: "mandateId" }),
      params: {},
    });
  } else {
    if (status === "Active" && duplicates === null) steps.push(step("withdraw", "withdrawnOn"));
    if (mandate.document === null && status === "Active") steps.push(step("form", "document"));
  }
  return steps;
}

/** Which mandate is used in the place of one that has expired: nothing needs to be asked for. */
function successorStep({ mandate, findings, status }: MandateStanding, address: string | null): MandateStep | null {
  if (status !== "Expired") return null;
  const { replacedBy } = mandate;
  if (replacedBy !== null) return { what: "replaced", address, params: { by: replacedBy } };
  const over = findings.find(({ code }) => code === "mandate.takenOver");
  if (over === undefined) return null;
  const { by, order } = over.params;
  return { what: "takenOver", address, params: { by: String(by), order: String(order) } };
}

function dormancySteps(
  { mandate, status, lines }: MandateStanding,
  soon: IsoDate,
  step: (what: MandateStep["what"], field: FieldOf<"Mandates">, params: MandateStep["params"]) => MandateStep,
): MandateStep[] {
  const last = lastPresentedDate(mandate, lines);
  if (status !== "Active" && status !== "Dormant") return [];
  const dormancy = dormancyOn(mandate, soon, lines);
  if (dormancy.state !== "dormant") return [];
  const params = { until: dormancy.usableUntil, last: last ?? "" };
  return [step(status === "Dormant" ? "useAnyway" : "collectBefore", "dormancyOverride", params)];
}
