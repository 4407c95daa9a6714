/** How the cells of a column are read. */
export type MemberFieldKind = "text" | "identifier" | "iban" | "amount" | "day";

interface MemberFieldRules {
  /** The name by which a user says which column it is. */
  readonly named: string;
  readonly kind: MemberFieldKind;
  /** Several columns may be it: amounts are added up, texts stand one behind the other. */
  readonly isRepeated?: true;
}

/** What a column of a list of members, pupils, tenants or customers can hold of whom is collected by it alone. */
export const MEMBER_FIELDS = {
  number: { named: "Debtors.number", kind: "identifier" },
  name: { named: "Debtors.name", kind: "text" },
  firstName: { named: "List.firstName", kind: "text" },
  infix: { named: "List.infix", kind: "text" },
  lastName: { named: "List.lastName", kind: "text" },
  accountHolder: { named: "Debtors.accountHolder", kind: "text" },
  payer: { named: "List.payer", kind: "identifier" },
  iban: { named: "Debtors.iban", kind: "iban" },
  bic: { named: "Debtors.bic", kind: "identifier" },
  email: { named: "Debtors.email", kind: "text" },
  street: { named: "Debtors.street", kind: "text" },
  buildingNumber: { named: "Debtors.buildingNumber", kind: "text" },
  postalCode: { named: "Debtors.postalCode", kind: "text" },
  town: { named: "Debtors.town", kind: "text" },
  country: { named: "Debtors.country", kind: "text" },
  mandateId: { named: "Mandates.mandateId", kind: "identifier" },
  dateOfSignature: { named: "Mandates.dateOfSignature", kind: "day" },
  lastCollectionDate: { named: "Mandates.lastCollectionDate", kind: "day" },
  sequence: { named: "Mandates.sequenceType", kind: "text" },
  joined: { named: "List.joined", kind: "day" },
  ended: { named: "List.ended", kind: "day" },
  active: { named: "List.active", kind: "text" },
  inactive: { named: "List.inactive", kind: "text" },
  payment: { named: "Debtors.collectAutomatically", kind: "text" },
  amount: { named: "Invoices.amount", kind: "amount", isRepeated: true },
  total: { named: "List.total", kind: "amount" },
  group: { named: "List.group", kind: "text" },
  frequency: { named: "List.frequency", kind: "text" },
  months: { named: "List.months", kind: "text" },
  description: { named: "Invoices.description", kind: "text", isRepeated: true },
  dueDate: { named: "Invoices.dueDate", kind: "day" },
  invoice: { named: "Invoices.number", kind: "identifier" },
  currency: { named: "Invoices.currency", kind: "text" },
  creditorName: { named: "Administrations.creditorName", kind: "text" },
  creditorId: { named: "Administrations.creditorId", kind: "identifier" },
  creditorIban: { named: "Accounts.iban", kind: "iban" },
} as const satisfies Readonly<Record<string, MemberFieldRules>>;

export type MemberField = keyof typeof MEMBER_FIELDS;

export const MEMBER_FIELD_NAMES = Object.keys(MEMBER_FIELDS) as readonly MemberField[];

const RULES: Readonly<Record<MemberField, MemberFieldRules>> = MEMBER_FIELDS;

/** How the cells of a field are read. */
export function kindOf(field: MemberField): MemberFieldKind {
  return RULES[field].kind;
}

/** Whether several columns can be this field. */
export function isRepeated(field: MemberField): boolean {
  return RULES[field].isRepeated === true;
}

/** The field that a user names, as `Invoices.amount` or `List.frequency`; null where such lists have none. */
export function memberFieldNamed(name: string): MemberField | null {
  const folded = name.toLowerCase();
  const usual = folded === "invoices.openamount" ? "invoices.amount" : folded;
  return MEMBER_FIELD_NAMES.find((field) => RULES[field].named.toLowerCase() === usual) ?? null;
}

/** The name by which messages find the caption of a field. */
export function memberCaption(field: MemberField): string {
  if (field === "number" || field === "invoice") return field === "number" ? "debtor" : "invoice";
  return RULES[field].named.replace(/^.*\./, "");
}
