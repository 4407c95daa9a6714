import type { LIST_FIELDS, ListField } from "../../../lists/listFields";
import type { MEMBER_FIELDS, MemberField } from "../../../lists/members/memberFields";

/** What a column can be taken for. */
export interface FieldChoice {
  /** As a column of the list says it. */
  readonly field: string;
  /** By which a choice calls it. */
  readonly named: string;
  /** By which messages find its caption. */
  readonly caption: string;
  /** Whether several columns may be it, which are added up or put together. */
  readonly isRepeated: boolean;
}

/** Of lists of invoices, with the table of ours that each belongs to. */
const LISTED: typeof LIST_FIELDS = {
  ...{ number: "Invoices", administration: "Invoices", debtor: "Invoices", invoiceDate: "Invoices" },
  ...{ dueDate: "Invoices", description: "Invoices", paymentReference: "Invoices", currency: "Invoices" },
  ...{ amount: "Invoices", openAmount: "Invoices", debit: "Invoices", credit: "Invoices", collect: "Invoices" },
  ...{ mandateId: "Invoices", name: "Debtors", iban: "Debtors", bic: "Debtors", accountHolder: "Debtors" },
  ...{ street: "Debtors", buildingNumber: "Debtors", postalCode: "Debtors", town: "Debtors", country: "Debtors" },
  ...{ email: "Debtors", registrationNumber: "Debtors", taxNumber: "Debtors" },
  ...{ instalment: "Instalments", instalmentDue: "Instalments", instalmentAmount: "Instalments" },
  instalmentOpen: "Instalments",
};

/** Of one list by which is collected. */
const OF_MEMBERS: { readonly [F in MemberField]: (typeof MEMBER_FIELDS)[F]["named"] } = {
  ...{ number: "Debtors.number", name: "Debtors.name", firstName: "List.firstName", infix: "List.infix" },
  ...{ lastName: "List.lastName", accountHolder: "Debtors.accountHolder", payer: "List.payer", iban: "Debtors.iban" },
  ...{ bic: "Debtors.bic", email: "Debtors.email", street: "Debtors.street" },
  ...{ buildingNumber: "Debtors.buildingNumber", postalCode: "Debtors.postalCode", town: "Debtors.town" },
  ...{ country: "Debtors.country", mandateId: "Mandates.mandateId", dateOfSignature: "Mandates.dateOfSignature" },
  ...{ lastCollectionDate: "Mandates.lastCollectionDate", sequence: "Mandates.sequenceType", joined: "List.joined" },
  ...{ ended: "List.ended", active: "List.active", inactive: "List.inactive", amount: "Invoices.amount" },
  ...{ payment: "Debtors.collectAutomatically", total: "List.total", group: "List.group" },
  ...{ frequency: "List.frequency", months: "List.months", description: "Invoices.description" },
  ...{ dueDate: "Invoices.dueDate", invoice: "Invoices.number", currency: "Invoices.currency" },
  ...{ creditorName: "Administrations.creditorName", creditorId: "Administrations.creditorId" },
  creditorIban: "Accounts.iban",
};

const REPEATED: ReadonlySet<string> = new Set<MemberField>(["amount", "description"]);
/** Where a choice calls it otherwise than the column. */
const OF_INSTALMENTS: Readonly<Partial<Record<ListField, string>>> = {
  ...{ instalment: "Instalments.number", instalmentDue: "Instalments.dueDate" },
  ...{ instalmentAmount: "Instalments.amount", instalmentOpen: "Instalments.openAmount" },
};
/** Of instalments that stand beside each other. */
const BESIDE: ReadonlySet<ListField> = new Set<ListField>(["instalmentAmount", "instalmentDue"]);
/** Two captions of one name would not be told apart. */
const OWN_CAPTIONS: Readonly<Record<string, string>> = { number: "debtor", invoice: "invoice" };

/** What a column of a list of invoices or debtors can be taken for. */
export const LIST_FIELD_CHOICES: readonly FieldChoice[] = (Object.keys(LISTED) as ListField[]).map((field) => ({
  ...{ field, named: OF_INSTALMENTS[field] ?? `${LISTED[field]}.${field}`, isRepeated: BESIDE.has(field) },
  caption: field === "number" ? "invoice" : field,
}));

/** The same of one list by which is collected. */
export const MEMBER_FIELD_CHOICES: readonly FieldChoice[] = (Object.keys(OF_MEMBERS) as MemberField[]).map((field) => {
  const named = OF_MEMBERS[field];
  const caption = OWN_CAPTIONS[field] ?? named.replace(/^.*\./, "");
  return { field, named, caption, isRepeated: REPEATED.has(field) };
});

/** A column as it was read. */
export interface ReadColumn {
  readonly name: string;
  readonly field: string | null;
}

/** What is said of fields when a column is taken for another one, so that what it was taken for has it no more. */
export function changedField(
  choices: readonly FieldChoice[],
  columns: readonly ReadColumn[],
  { name, field: was }: ReadColumn,
  is: string | null,
): Readonly<Record<string, string>> {
  const choiceOf = (field: string | null): FieldChoice | undefined => choices.find((one) => one.field === field);
  const others = (field: string): string[] =>
    columns.flatMap((column) => (column.field === field && column.name !== name ? [column.name] : []));
  const [before, after] = [choiceOf(was), choiceOf(is)];
  return {
    ...(before === undefined ? {} : { [before.named]: others(before.field).join("+") }),
    ...(after === undefined
      ? {}
      : { [after.named]: [...(after.isRepeated ? others(after.field) : []), name].join("+") }),
  };
}
