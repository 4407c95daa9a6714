import { type IsoDate } from "../../domain/values/calendar";
import { formatCents, type Cents } from "../../domain/values/money";
import { codeList } from "../codeList";
import { ibanIn, referenceIn, textOf } from "../references";
import type { StatementDetail, StatementEntry, StatementPlace, StatementProblem } from "../statement";
import { problemAt } from "../statementReading";
import { codaAccount } from "./codaAccount";
import { breakdownOf } from "./codaCharges";
import { collectedAs, communicationText, directDebitIn, informationText, partyIn } from "./codaCommunication";
import type { CodaItem } from "./codaMovement";
import { codaRole, contradictionsIn, reasonOf, type CodaRole } from "./codaRole";

/** An entry; the day in the bank's books is null where the movement has none, and is the statement's then. */
export type CodaEntry = Omit<StatementEntry, "bookingDate"> & { readonly bookingDate: IsoDate | null };

/** What a movement or a detail gives; one that cannot be read is left out, with its problem. */
export interface CodaReading {
  readonly entry: CodaEntry | null;
  readonly problems: readonly StatementProblem[];
}

/**
 * The entry that this movement is, with the details that explain it. `Information` are details that come without their
 * movement: their money is in a total of another file.
 */
export function codaEntry(
  movement: CodaItem,
  details: readonly CodaItem[],
  status: "Booked" | "Information",
): CodaReading {
  if (movement.amount === null) return { entry: null, problems: [unreadable(movement)] };
  const transactions = details.filter(({ code }) => code.type !== "8" && code.type !== "9");
  const problems = [...[movement, ...details].flatMap(problemsOf), ...sumProblems(movement, details)];
  const isTotal = transactions.length > 0 || /[12]/.test(movement.code.type);
  const role = isTotal ? totalRole(movement, transactions) : codaRole(movement);
  const text = textOfItem(movement, nameOf(movement));
  const entry: CodaEntry = {
    bookingDate: movement.bookingDate,
    valueDate: movement.valueDate,
    amount: movement.amount,
    isReversal: /^[49]9$/.test(movement.code.transaction),
    status,
    kind: role.kind,
    bankReference: movement.bankReference === "" ? null : movement.bankReference,
    codes: codesOf(movement, role),
    batch: isTotal ? batchOf(movement) : null,
    details: isTotal ? detailsOf(movement, details) : [detailOf(movement, details, role, text)],
    text,
    place: placeOf(movement),
  };
  return { entry, problems };
}

function placeOf({ line }: CodaItem): StatementPlace {
  return { line, element: "2.1" };
}

/** What a total is, its details say, where it has any: a bank's total of refunds has the code of one. */
function totalRole(movement: CodaItem, transactions: readonly CodaItem[]): CodaRole {
  const role = codaRole(movement);
  if (role.kind === "Receipt") return { kind: "Batch", returnKind: null };
  if (role.kind !== "Other" && role.kind !== "Return") return role;
  const kinds = transactions.map((item) => codaRole(item).kind);
  if (kinds.includes("Return")) return { kind: "Return", returnKind: null };
  return kinds.includes("Reject") ? { kind: "Reject", returnKind: null } : role;
}

function codesOf(movement: CodaItem, { kind }: CodaRole): readonly string[] {
  const isBack = kind === "Return" || kind === "Reject";
  const outcome = directDebitIn(movement)?.outcome ?? "0";
  // Without an ISO code it is all that is known of why.
  const isReason = isBack && reasonOf(movement) === null && /[1-4]/.test(outcome);
  return isReason ? codeList(movement.code.written, `127/${outcome}`) : codeList(movement.code.written);
}

function batchOf(movement: CodaItem): StatementEntry["batch"] {
  const paymentInformationId = referenceIn(movement.reference);
  if (paymentInformationId === null) return null;
  return {
    messageId: null,
    paymentInformationId,
    numberOfTransactions: null,
    total: null,
    rejected: null,
    reasonCode: null,
    reasonText: null,
  };
}

/** The transactions of a total, each with the parts (9) that stand behind it. */
function detailsOf(movement: CodaItem, items: readonly CodaItem[]): StatementDetail[] {
  const found: { readonly item: CodaItem; readonly parts: CodaItem[] }[] = [];
  for (const item of items) {
    if (item.code.type === "9") found.at(-1)?.parts.push(item);
    else if (item.code.type !== "8" && item.amount !== null) found.push({ item, parts: [] });
  }
  // A reference that stands at several of them names none of them.
  const taken = new Set([movement.bankReference]);
  return found.map(({ item, parts }) => {
    const detail = detailOf(item, parts, codaRole(item));
    const isOwn = !taken.has(item.bankReference);
    taken.add(item.bankReference);
    return isOwn ? detail : { ...detail, bankReference: null };
  });
}

const NOT_APART = { originalAmount: null, charges: null };

function detailOf(
  item: CodaItem,
  parts: readonly CodaItem[],
  role: CodaRole,
  text = textOfItem(item, nameOf(item)),
): StatementDetail {
  const directDebit = directDebitIn(item);
  const collected = collectedAs(item);
  const { originalAmount, charges } = role.kind === "Other" ? NOT_APART : breakdownOf(item, parts);
  return {
    amount: item.amount ?? (0 as Cents),
    originalAmount,
    charges,
    returnKind: role.returnKind,
    reasonCode: reasonOf(item),
    reasonText: null,
    bankReference: item.bankReference === "" ? null : item.bankReference,
    messageId: null,
    paymentInformationId: null,
    endToEndId: referenceIn(item.reference),
    mandateId: referenceIn(directDebit?.mandateId),
    counterpartyIban: ibanIn(codaAccount(item.accountZone).account),
    name: nameOf(item),
    ...(collected === undefined ? {} : { collected }),
    text,
    place: placeOf(item),
  };
}

function nameOf(item: CodaItem): string | null {
  const long = partyIn(item.information);
  return long?.startsWith(item.name) === true ? long : textOf(item.name);
}

function textOfItem(item: CodaItem, name: string | null): string | null {
  return textOf(communicationText(item), informationText(item.information, name));
}

function unreadable({ line, sequence, detail }: CodaItem): StatementProblem {
  return problemAt("statement.unreadable", line, { element: "2.1, 32-47", value: `${sequence} ${detail}` }, "2.1");
}

function problemsOf(item: CodaItem): readonly StatementProblem[] {
  const problems = contradictionsIn(item).map((params) =>
    problemAt("statement.contradiction", item.line, { element: "2.2 / 127", ...params }, "2.2"),
  );
  return item.amount === null ? [...problems, unreadable(item)] : problems;
}

/** Details that do not add up to their total; the total is the money. */
function sumProblems(movement: CodaItem, details: readonly CodaItem[]): readonly StatementProblem[] {
  // Parts of a part are in it.
  const parts = details.filter(({ code }) => code.type !== "9");
  if (parts.length === 0) return [];
  let total = 0;
  for (const { amount } of parts) total += amount ?? 0;
  if (total === movement.amount) return [];
  const stated = formatCents(movement.amount ?? (0 as Cents));
  const params = { stated, element: `2.1 ${movement.sequence}`, counted: formatCents(total as Cents) };
  return [problemAt("statement.counts", movement.line, params, "2.1")];
}
