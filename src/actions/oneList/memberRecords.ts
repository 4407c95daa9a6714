import { append, type Change, type Key, keyFrom, setFields } from "../../domain/book/book";
import { isSameIban } from "../../domain/book/bookIndex";
import { at, type Finding, finding } from "../../domain/book/finding";
import type { Debtor, Mandate, SequenceType } from "../../domain/book/records";
import { type MandateScope, unsignedMandate } from "../../domain/mandates/lackingMandates";
import { freeReferences, isReferenceTaken, usualReference } from "../../domain/mandates/mandateReference";
import type { IsoDate } from "../../domain/values/calendar";
import { identifierProblems } from "../../domain/values/identifier";
import { type IbanChange, ibanChange, ibanChanges } from "../ibanChange";
import { shownFields } from "../lineTransition";
import { mandateSet } from "../mandateChange";
import type { ListedMember } from "./listedMembers";
import type { OwnedMember } from "./memberOwners";
import type { ListRules } from "./listRules";
import type { AskedSignature } from "./oneListRequest";

/** A member as the workbook has it after the list was taken in. */
export interface MemberRecord {
  readonly owned: OwnedMember;
  readonly debtor: Debtor;
  readonly mandate: Mandate;
  readonly isNewDebtor: boolean;
  readonly isNewMandate: boolean;
  /** The account that it was on before. */
  readonly formerIban: string | null;
}

/** All records of the members, and what is written of them. */
export interface MemberRecords {
  readonly members: readonly MemberRecord[];
  readonly changes: readonly (Change | null)[];
  readonly left: readonly Finding[];
  readonly findings: readonly Finding[];
  /** How many new mandates have no date of signature, and of how many of them a day of joining is known. */
  readonly unsigned: number;
  readonly joined: number;
}

/** What new records are made of. */
export interface RecordRules extends MandateScope {
  readonly file: string;
  readonly administration: string;
  /** The account whose rules the next sequence type goes by. */
  readonly account: string;
  readonly signedOn: AskedSignature | undefined;
  readonly rules: ListRules;
}

/** Debtors and mandates of the members: what is there goes on, a changed account the way of every change of one. */
export function memberRecords(owned: readonly OwnedMember[], scope: RecordRules): MemberRecords {
  const records = new Records(scope);
  for (const one of owned) records.take(one);
  return records;
}

const FILLED = [
  ...(["street", "buildingNumber", "postalCode", "town", "country", "email", "iban", "bic"] as const),
] as const satisfies readonly (keyof Debtor & keyof ListedMember["row"])[];

class Records implements MemberRecords {
  readonly members: MemberRecord[] = [];
  readonly left: Finding[] = [];
  readonly findings: Finding[] = [];
  unsigned = 0;
  joined = 0;
  private readonly newDebtors = new Map<Key, Debtor>();
  private readonly newMandates: Mandate[] = [];
  private readonly sets: (Change | null)[] = [];
  private readonly setDebtors = new Set<Debtor>();
  private readonly referenceFor: (wanted: string) => string;

  constructor(private readonly scope: RecordRules) {
    this.referenceFor = freeReferences(scope.book);
  }

  get changes(): readonly (Change | null)[] {
    return [
      ...[...this.newDebtors.values()].map((debtor) => append("Debtors", debtor)),
      ...this.newMandates.map((mandate) => append("Mandates", mandate)),
      ...this.sets,
    ];
  }

  take(owned: OwnedMember): void {
    const debtor = owned.debtor ?? this.newDebtor(owned);
    if (owned.mandate === null) {
      this.takeNew(owned, debtor);
      return;
    }
    this.compareName(owned, debtor);
    const { mandate, formerIban } = this.known(owned.member, owned.mandate);
    if (formerIban === null) this.fill(owned, debtor);
    this.members.push({ owned, debtor, mandate, isNewDebtor: false, isNewMandate: false, formerIban });
  }

  private takeNew(owned: OwnedMember, debtor: Debtor): void {
    const mandate = this.newMandate(owned, debtor);
    if ("code" in mandate) {
      this.left.push(mandate);
      return;
    }
    const isNewDebtor = owned.debtor === null;
    if (isNewDebtor) this.newDebtors.set(keyFrom(debtor.number), debtor);
    else {
      this.compareName(owned, debtor);
      this.fill(owned, debtor);
    }
    this.newMandates.push(mandate);
    if (mandate.dateOfSignature === null) {
      this.unsigned += 1;
      if (owned.member.row.joined !== null) this.joined += 1;
    }
    this.members.push({ owned, debtor, mandate, isNewDebtor, isNewMandate: true, formerIban: null });
  }

  private newDebtor({ member, number }: OwnedMember): Debtor {
    const made = this.newDebtors.get(keyFrom(number));
    if (made !== undefined) return made;
    const { row, name, accountHolder, iban } = member;
    const { street, buildingNumber, postalCode, town, country, email, bic } = row;
    return {
      row: 0,
      ...{ number, name, street, buildingNumber, postalCode, town, country, email, language: null },
      collectAutomatically: true,
      oneOffMandateRequired: row.sequence === "oneOff" ? true : null,
      ...{ localInstrument: null, consolidate: null, iban, bic, accountHolder, accountTown: null },
      ...{ paymentTerms: null, collectionSet: null, registrationNumber: null, taxNumber: null },
      ...{ ultimateDebtor: null, ultimateDebtorId: null },
    };
  }

  private newMandate({ member, number }: OwnedMember, debtor: Debtor): Mandate | Finding {
    const { administration, rules, account, today, file } = this.scope;
    const { row, iban, accountHolder } = member;
    const usual = usualReference({ debtor: number, localInstrument: "CORE", invoice: null });
    const wanted = rules.prefix === undefined ? usual : `${rules.prefix}${number}`;
    const place = { file, line: row.row };
    if (member.mandateId !== null && isReferenceTaken(member.mandateId, this.scope.book)) {
      return finding("oneList.referenceTaken", null, { ...place, mandate: member.mandateId });
    }
    const mandateId = this.referenceFor(member.mandateId ?? wanted);
    const [problem] = identifierProblems(mandateId);
    if (problem !== undefined) return finding("oneList.reference", null, { ...place, mandate: mandateId });
    const isCollected = row.lastCollectionDate !== null && row.lastCollectionDate <= today;
    const mandate: Mandate = {
      ...unsignedMandate(debtor, { mandateId, administration, invoice: null }),
      ...{ iban, bic: row.bic, accountHolder, dateOfSignature: this.signedOn(member) },
      oneOff: row.sequence === "oneOff" ? true : null,
      lastCollectionDate: isCollected ? row.lastCollectionDate : null,
      sequenceTypeOverride: overrideOf(member, account, isCollected),
    };
    return { ...mandate, ...shownFields(mandate, account, { lines: [], index: this.scope.index }, today) };
  }

  private signedOn({ row: { dateOfSignature, joined } }: ListedMember): IsoDate | null {
    const { signedOn } = this.scope;
    if (dateOfSignature !== null) return dateOfSignature;
    if (signedOn === undefined || signedOn === "later") return null;
    return signedOn === "joined" ? joined : signedOn;
  }

  /** A mandate that is there: another account goes the way of change-iban; a date of signature that it lacked is filled in. */
  private known(
    member: ListedMember,
    mandate: Mandate,
  ): { readonly mandate: Mandate; readonly formerIban: string | null } {
    const { book, index, today, file } = this.scope;
    const { row, iban } = member;
    const isSame = mandate.iban !== null && isSameIban(mandate.iban, iban);
    const change = isSame ? null : ibanChange(mandate, { how: "amend", iban, ...bicOf(row.bic) }, this.scope);
    if (change !== null) {
      const params = { file, line: row.row, mandate: mandate.mandateId, was: mandate.iban ?? "", iban };
      this.findings.push(finding("oneList.ibanChanged", at("Mandates", mandate, "iban"), params));
      this.sets.push(...this.withoutTwice(ibanChanges(mandate, change, this.scope)));
      return { mandate: { ...mandate, iban, ...amended(change) }, formerIban: mandate.iban ?? "" };
    }
    if (mandate.dateOfSignature === null && row.dateOfSignature !== null) {
      const { dateOfSignature } = row;
      this.sets.push(mandateSet(mandate, { dateOfSignature }, { book, index, today }));
      return { mandate: { ...mandate, dateOfSignature }, formerIban: null };
    }
    if (row.dateOfSignature !== null && row.dateOfSignature !== mandate.dateOfSignature) {
      const place = at("Mandates", mandate, "dateOfSignature");
      const dates = { date: row.dateOfSignature, known: mandate.dateOfSignature ?? "" };
      const params = { file, line: row.row, mandate: mandate.mandateId, ...dates };
      this.findings.push(finding("oneList.signatureDiffers", place, params));
    }
    return { mandate, formerIban: null };
  }

  /** A debtor is written once: two mandates of one debtor change to one account together. */
  private withoutTwice(changes: readonly (Change | null)[]): (Change | null)[] {
    return changes.filter((change) => {
      if (change?.kind !== "set" || change.table !== "Debtors") return true;
      const debtor = this.scope.index.debtors.get(change.key);
      if (debtor === undefined || this.setDebtors.has(debtor)) return false;
      this.setDebtors.add(debtor);
      return true;
    });
  }

  /** What the workbook does not know of a debtor; nobody had decided whether to collect from one that is on the list. */
  private fill({ member: { row, accountHolder, iban } }: OwnedMember, debtor: Debtor): void {
    if (this.setDebtors.has(debtor) || this.newDebtors.has(keyFrom(debtor.number))) return;
    this.setDebtors.add(debtor);
    const blank = FILLED.filter((field) => debtor[field] === null && row[field] !== null);
    this.sets.push(
      setFields("Debtors", debtor, {
        ...Object.fromEntries(blank.map((field) => [field, field === "iban" ? iban : row[field]])),
        ...(debtor.accountHolder === null && accountHolder !== null ? { accountHolder } : {}),
        ...(debtor.collectAutomatically === null ? { collectAutomatically: true } : {}),
      }),
    );
  }

  private compareName({ member: { row, name } }: OwnedMember, debtor: Debtor): void {
    if (debtor.row === 0 || plainName(debtor.name) === plainName(name)) return;
    const params = { file: this.scope.file, line: row.row, name, debtor: debtor.number, known: debtor.name };
    this.findings.push(finding("oneList.otherName", at("Debtors", debtor, "name"), params));
  }
}

function amended({ originalIban, bic }: IbanChange): Partial<Mandate> {
  return { originalIban, bic };
}

function bicOf(bic: string | null): { readonly bic?: string } {
  return bic === null ? {} : { bic };
}

function plainName(name: string): string {
  return keyFrom(
    name
      .normalize("NFKC")
      .replace(/[\s.]+/gu, " ")
      .trim(),
  );
}

/** What the list says of the next collection that nothing else tells; a Dutch creditor always sends RCUR. */
function overrideOf({ row: { sequence } }: ListedMember, account: string, isCollected: boolean): SequenceType | null {
  if (sequence === "last") return "FNAL";
  return sequence === "following" && !isCollected && !account.startsWith("NL") ? "RCUR" : null;
}
