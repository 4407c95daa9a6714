import { type Book, type Change, type Key, keyFrom, setFields, append } from "../domain/book/book";
import { type BookIndex, isSameIban } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import type { Debtor } from "../domain/book/records";
import { debtorsBy } from "../domain/mandates/debtorMatch";
import type { ListedItem } from "../lists/openItemList";
import { getOrInsert } from "../kit/getOrInsert";
import { largestOf } from "../kit/largestOf";
import { once } from "../kit/remembered";

/** The debtor of a row, known or new, or why there is none. */
export type FoundDebtor = { readonly debtor: Debtor } | { readonly problem: Finding };

/** Debtors of a list: found, made, and filled in where the workbook says nothing. */
export interface ListedDebtors {
  readonly find: (item: ListedItem, administration: string) => FoundDebtor;
  readonly changes: () => readonly Change[];
  readonly added: () => readonly Debtor[];
  /** What is told of debtors whose rows say otherwise than the workbook. */
  readonly findings: () => readonly Finding[];
}

/** What a list may say of a debtor besides the number. */
const FIELDS = [
  ...(["name", "street", "buildingNumber", "postalCode", "town", "country", "email"] as const),
  ...(["iban", "bic", "accountHolder", "registrationNumber", "taxNumber"] as const),
] as const;

/** New debtors without a number get one above this. */
const NUMBER_FLOOR = 10_000;
const COUNTED_NUMBER = /^\d{1,9}$/;

/** A number without the zeros at its beginning: a sheet loses them. */
export function withoutZeros(number: string): Key {
  return keyFrom(number).replace(/^0+(?=.)/, "");
}

/** Finds the debtors of the rows of a list, one after the other: by number, where there is one, else by name and account. */
export function listedDebtors(book: Book, index: BookIndex): ListedDebtors {
  return new Debtors(book, index);
}

class Debtors implements ListedDebtors {
  /** Made when a row names no number, and when one names a number that is not there: mostly all rows name one that is. */
  private readonly byName: () => ReturnType<typeof debtorsBy>;
  private readonly stripped: () => ReadonlyMap<Key, Debtor>;
  private readonly made = new Map<Key, Debtor>();
  private readonly madeByName = new Map<Key, Debtor[]>();
  private readonly filled = new Map<Key, Partial<Debtor>>();
  private readonly differing = new Map<Key, { readonly debtor: Debtor; readonly fields: Set<string> }>();
  private readonly otherIbans = new Map<Key, Finding>();
  private last: number;

  constructor(
    { tables }: Book,
    private readonly index: BookIndex,
  ) {
    this.byName = once(() => debtorsBy("name", tables.Debtors));
    this.stripped = once(() => new Map(tables.Debtors.map((debtor) => [withoutZeros(debtor.number), debtor])));
    const counted = tables.Debtors.map(({ number }) => number).filter((number) => COUNTED_NUMBER.test(number));
    this.last = largestOf(counted.map(Number), NUMBER_FLOOR);
  }

  find(item: ListedItem, administration: string): FoundDebtor {
    const found = item.debtor === null ? this.named(item) : this.numbered(item, item.debtor);
    if ("debtor" in found) this.compare(found.debtor, item, administration);
    return found;
  }

  private numbered(item: ListedItem, number: string): FoundDebtor {
    const key = keyFrom(number);
    const known = this.index.debtors.get(key) ?? this.made.get(key);
    if (known !== undefined) return { debtor: known };
    const alike = this.stripped().get(withoutZeros(number));
    if (alike !== undefined) {
      const params = { value: number, known: alike.number };
      return { problem: finding("takeIn.zerosLost", null, { ...this.place(item), ...params }) };
    }
    if (item.name === null)
      return { problem: finding("takeIn.debtorNameless", null, { ...this.place(item), debtor: number }) };
    return { debtor: this.make(item, number, item.name) };
  }

  private named(item: ListedItem): FoundDebtor {
    const { name, iban } = item;
    if (name === null) return { problem: finding("takeIn.debtorNameless", null, { ...this.place(item), debtor: "" }) };
    const key = nameKey(name);
    const all = [...this.byName()({ name }), ...(this.madeByName.get(key) ?? [])];
    const ofAccount =
      iban === null ? all : all.filter((debtor) => debtor.iban !== null && isSameIban(debtor.iban, iban));
    const [debtor, ...others] = all.length > 1 ? ofAccount : all;
    if (others.length > 0 || (debtor === undefined && all.length > 0)) {
      const params = { value: name, debtors: all.map(({ number }) => number).join(", ") };
      return { problem: finding("takeIn.debtorAmbiguous", null, { ...this.place(item), ...params }) };
    }
    return { debtor: debtor ?? this.make(item, this.nextNumber(), name) };
  }

  private nextNumber(): string {
    this.last += 1;
    return String(this.last);
  }

  private make(item: ListedItem, number: string, name: string): Debtor {
    const debtor: Debtor = {
      row: 0,
      number,
      name,
      street: item.street,
      buildingNumber: item.buildingNumber,
      postalCode: item.postalCode,
      town: item.town,
      country: item.country,
      email: item.email,
      language: null,
      collectAutomatically: null,
      oneOffMandateRequired: null,
      localInstrument: null,
      consolidate: null,
      iban: item.iban,
      bic: item.bic,
      accountHolder: item.accountHolder,
      accountTown: null,
      paymentTerms: null,
      collectionSet: null,
      registrationNumber: item.registrationNumber,
      taxNumber: item.taxNumber,
      ultimateDebtor: null,
      ultimateDebtorId: null,
    };
    this.made.set(keyFrom(number), debtor);
    getOrInsert(this.madeByName, nameKey(name), () => []).push(debtor);
    return debtor;
  }

  /** What the list says of a debtor fills what is blank; what is there stays, and is told where it differs. */
  private compare(debtor: Debtor, item: ListedItem, administration: string): void {
    const key = keyFrom(debtor.number);
    if (this.made.has(key) || debtor.unreadable !== undefined) return;
    for (const field of FIELDS) {
      const value = item[field];
      if (value === null) continue;
      const known = debtor[field] ?? this.filled.get(key)?.[field] ?? null;
      if (known === null) this.fill(key, field, value);
      else if (field === "iban") this.compareIban(debtor, known, value, item, administration);
      else if (nameKey(known) !== nameKey(value)) this.differ(key, debtor, field);
    }
  }

  private fill(key: Key, field: (typeof FIELDS)[number], value: string): void {
    this.filled.set(key, { ...this.filled.get(key), [field]: value });
  }

  private differ(key: Key, debtor: Debtor, field: string): void {
    const differing = this.differing.get(key) ?? { debtor, fields: new Set<string>() };
    differing.fields.add(field);
    this.differing.set(key, differing);
  }

  /** An account that no mandate of the debtor's is for: collecting goes on from the mandate's, and somebody should know. */
  private compareIban(debtor: Debtor, known: string, iban: string, item: ListedItem, administration: string): void {
    const key = keyFrom(debtor.number);
    if (this.otherIbans.has(key)) return;
    const mandates = (this.index.mandatesOfDebtor.get(keyFrom(administration, debtor.number)) ?? []).filter(
      (mandate) => mandate.iban !== null && mandate.withdrawnOn === null && mandate.replacedBy === null,
    );
    const isKnown =
      mandates.length === 0 ? isSameIban(known, iban) : mandates.some((one) => isSameIban(one.iban ?? "", iban));
    if (isKnown) return;
    const [mandate] = mandates;
    const params = { debtor: debtor.number, iban, mandate: mandate?.mandateId ?? "", known: mandate?.iban ?? known };
    this.otherIbans.set(key, finding("takeIn.otherIban", null, { ...this.place(item), ...params }));
  }

  private place(item: ListedItem) {
    return { file: item.file, line: item.row };
  }

  changes(): readonly Change[] {
    const { debtors } = this.index;
    const filled = [...this.filled].map(([key, fields]) => {
      const debtor = debtors.get(key);
      return debtor === undefined ? null : setFields("Debtors", debtor, fields);
    });
    return [...filled.filter((change) => change !== null), ...this.added().map((debtor) => append("Debtors", debtor))];
  }

  added(): readonly Debtor[] {
    return [...this.made.values()];
  }

  findings(): readonly Finding[] {
    const differing = [...this.differing.values()].map(({ debtor, fields }) =>
      finding(
        "takeIn.debtorDiffers",
        { table: "Debtors", row: debtor.row, field: null },
        {
          ...{ debtor: debtor.number, fields: [...fields].join(", ") },
        },
      ),
    );
    return [...this.otherIbans.values(), ...differing];
  }
}

/** Names compare without their capitals, dots and double spaces. */
function nameKey(text: string): Key {
  return keyFrom(
    text
      .normalize("NFKC")
      .replace(/[\s.]+/gu, " ")
      .trim(),
  );
}
