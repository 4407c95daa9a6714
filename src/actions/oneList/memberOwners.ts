import { getOrInsert } from "../../kit/getOrInsert";
import { groupBy } from "../../kit/groupBy";
import { largestOf } from "../../kit/largestOf";
import { type Key, keyFrom } from "../../domain/book/book";
import { ibanKey, isSameIban } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import type { Debtor, Mandate } from "../../domain/book/records";
import { hasEnded, type MandateScope } from "../../domain/mandates/lackingMandates";
import { withoutZeros } from "../takeInDebtors";
import type { ListedMember } from "./listedMembers";

/** A member with the debtor and the mandate that it is in the workbook; null where it gets them. */
export interface OwnedMember {
  readonly member: ListedMember;
  readonly debtor: Debtor | null;
  /** The number of the debtor, new or not. */
  readonly number: string;
  readonly mandate: Mandate | null;
}

/** Whose the rows are, and which of them are nobody's. */
export interface MemberOwners {
  readonly owned: readonly OwnedMember[];
  readonly left: readonly Finding[];
}

/** In which book members are looked for. */
export interface OwnerScope extends MandateScope {
  readonly file: string;
  readonly administration: string;
}

/** New debtors without a number get one above this. */
const NUMBER_FLOOR = 10_000;

/**
 * Finds the members in the workbook: by the reference of the mandate, also a former one, by number, by name and account; what is
 * left by the account alone, and by the name alone, where nobody else of the list has it: who has another name or another account
 * today is no new member from whom is collected twice.
 */
export function memberOwners(members: readonly ListedMember[], scope: OwnerScope): MemberOwners {
  return new Owners(members, scope);
}

class Owners implements MemberOwners {
  readonly owned: OwnedMember[] = [];
  readonly left: Finding[] = [];
  private readonly claimed = new Set<Key>();
  private readonly mandates = new Set<Mandate>();
  private readonly byIban: ReadonlyMap<Key, readonly Debtor[]>;
  private readonly byName: ReadonlyMap<Key, readonly Debtor[]>;
  private readonly stripped: ReadonlyMap<Key, Debtor>;
  private readonly formerly: ReadonlyMap<Key, Mandate>;
  private readonly given = new Map<Key, string>();
  private last: number;

  constructor(
    members: readonly ListedMember[],
    private readonly scope: OwnerScope,
  ) {
    const { Debtors, Mandates } = scope.book.tables;
    this.byIban = groupBy(Debtors, ({ iban }) => (iban === null ? undefined : ibanKey(iban)));
    this.byName = groupBy(Debtors, ({ name }) => keyFrom(name));
    this.stripped = new Map(Debtors.map((debtor) => [withoutZeros(debtor.number), debtor]));
    this.formerly = new Map(
      Mandates.flatMap((mandate) =>
        mandate.originalMandateId === null
          ? []
          : [[keyFrom(mandate.administration, mandate.originalMandateId), mandate] as const],
      ),
    );
    const counted = [...Debtors.map(({ number }) => number), ...members.flatMap(({ number }) => number ?? [])];
    const numbers = counted.filter((number) => /^\d{1,9}$/.test(number)).map(Number);
    this.last = largestOf(numbers, NUMBER_FLOOR);
    // Surest first: who is found by less must not take the debtor of another row.
    const found = new Map<ListedMember, Debtor | null>();
    for (const find of [this.byReference, this.numbered, this.exact, this.onAccount, this.namesake]) {
      for (const member of members) if (!found.has(member)) this.look(member, find, found);
    }
    // A mandate that a row names is no other row's of the same debtor.
    const isNamed = ({ mandateId }: ListedMember): boolean => mandateId !== null;
    for (const member of members.filter(isNamed)) this.own(member, found.get(member) ?? null);
    for (const member of members.filter((one) => !isNamed(one))) this.own(member, found.get(member) ?? null);
  }

  private look(
    member: ListedMember,
    find: (member: ListedMember) => Debtor | undefined,
    found: Map<ListedMember, Debtor | null>,
  ): void {
    const debtor = find(member);
    if (debtor === undefined) return;
    found.set(member, debtor);
    this.claimed.add(keyFrom(debtor.number));
  }

  private readonly byReference = (member: ListedMember): Debtor | undefined => {
    const mandate = this.named(member);
    return mandate === undefined ? undefined : this.scope.index.debtors.get(keyFrom(mandate.debtor));
  };

  private readonly numbered = ({ number }: ListedMember): Debtor | undefined =>
    number === null ? undefined : this.scope.index.debtors.get(keyFrom(number));

  private readonly exact = ({ number, name, iban }: ListedMember): Debtor | undefined => {
    if (number !== null) return undefined;
    return (this.byIban.get(ibanKey(iban)) ?? []).find((debtor) => keyFrom(debtor.name) === keyFrom(name));
  };

  private readonly onAccount = ({ number, iban }: ListedMember): Debtor | undefined =>
    number === null ? this.only(this.byIban.get(ibanKey(iban))) : undefined;

  private readonly namesake = ({ number, name }: ListedMember): Debtor | undefined =>
    number === null ? this.only(this.byName.get(keyFrom(name))) : undefined;

  /** The one debtor of these whom no other row is; undefined where there is none or several. */
  private only(debtors: readonly Debtor[] = []): Debtor | undefined {
    const free = debtors.filter(({ number }) => !this.claimed.has(keyFrom(number)));
    return free.length === 1 ? free[0] : undefined;
  }

  /** The mandate that a row names, by what it is called now or was before, or the one that took its place. */
  private named({ mandateId }: ListedMember): Mandate | undefined {
    if (mandateId === null) return undefined;
    const { index, administration } = this.scope;
    const key = keyFrom(administration, mandateId);
    let mandate = index.mandates.get(key) ?? this.formerly.get(key);
    const seen = new Set<Mandate>();
    while (mandate?.replacedBy != null && !seen.has(mandate)) {
      seen.add(mandate);
      mandate = index.mandates.get(keyFrom(administration, mandate.replacedBy)) ?? mandate;
    }
    return mandate;
  }

  private own(member: ListedMember, debtor: Debtor | null): void {
    const problem = this.problemOf(member, debtor);
    if (problem !== null) {
      this.left.push(problem);
      return;
    }
    const mandate = debtor === null ? null : this.mandateOf(member, debtor);
    if (mandate !== null && "code" in mandate) {
      this.left.push(mandate);
      return;
    }
    if (mandate !== null) this.mandates.add(mandate);
    this.owned.push({ member, debtor, number: debtor?.number ?? this.numberOf(member), mandate });
  }

  /** Why a row cannot be this debtor's, or a new one's; null where nothing speaks against it. */
  private problemOf(member: ListedMember, debtor: Debtor | null): Finding | null {
    return debtor === null ? this.newProblem(member) : this.knownProblem(member, debtor);
  }

  private knownProblem(member: ListedMember, debtor: Debtor): Finding | null {
    const { number, name, iban } = member;
    const params = { ...this.placeOf(member), debtor: debtor.number };
    if (debtor.unreadable !== undefined) return finding("oneList.recordUnreadable", null, params);
    if (number !== null && keyFrom(number) !== keyFrom(debtor.number)) {
      return finding("oneList.otherDebtor", null, { ...params, debtor: number, known: debtor.number });
    }
    // A number may be somebody else's: who has another name and another account is not taken for the same one.
    const isOnAccount = debtor.iban === null || isSameIban(debtor.iban, iban);
    if (isOnAccount || keyFrom(debtor.name) === keyFrom(name)) return null;
    return finding("oneList.otherPerson", null, { ...params, name, known: debtor.name });
  }

  private newProblem(member: ListedMember): Finding | null {
    const { number, name, iban } = member;
    const place = this.placeOf(member);
    const free = (this.byName.get(keyFrom(name)) ?? []).filter((one) => !this.claimed.has(keyFrom(one.number)));
    if (number === null) {
      if (free.length < 2) return null;
      const debtors = free.map((one) => one.number).join(", ");
      return finding("takeIn.debtorAmbiguous", null, { ...place, value: name, debtors });
    }
    const alike = this.stripped.get(withoutZeros(number));
    if (alike !== undefined) return finding("takeIn.zerosLost", null, { ...place, value: number, known: alike.number });
    const same = free.find((one) => one.iban !== null && isSameIban(one.iban, iban));
    if (same === undefined) return null;
    return finding("oneList.otherNumber", null, { ...place, name, debtor: number, known: same.number });
  }

  /** The mandate that it is collected under: the one that the row names, else the debtor's on the account, else the only one. */
  private mandateOf(member: ListedMember, debtor: Debtor): Mandate | null | Finding {
    const { index, administration } = this.scope;
    const { mandateId, iban, row } = member;
    const named = this.named(member);
    const place = { ...this.placeOf(member), debtor: debtor.number };
    const own = index.mandatesOfDebtor.get(keyFrom(administration, debtor.number)) ?? [];
    const ended = (mandate: Mandate): Finding =>
      finding("oneList.mandateEnded", null, { ...place, mandate: mandate.mandateId });
    if (named !== undefined) return hasEnded(named, this.scope) ? ended(named) : named;
    const living = own.filter((mandate) => !hasEnded(mandate, this.scope) && !this.mandates.has(mandate));
    const [only, ...others] = living;
    if (only === undefined) {
      const last = own.findLast((mandate) => !this.mandates.has(mandate) && mandate.oneOff !== true);
      return last === undefined || row.sequence === "oneOff" || mandateId !== null ? null : ended(last);
    }
    if (mandateId !== null) {
      const mandates = living.map((one) => one.mandateId).join(", ");
      return finding("oneList.otherReference", null, { ...place, mandate: mandateId, mandates });
    }
    if (others.length === 0) return only;
    const [onAccount, ...more] = living.filter((mandate) => isSameIban(mandate.iban ?? "", iban));
    if (onAccount !== undefined && more.length === 0) return onAccount;
    const mandates = living.map((one) => one.mandateId).join(", ");
    return finding("oneList.mandateUnclear", null, { ...place, mandates });
  }

  private placeOf({ row }: ListedMember) {
    return { file: this.scope.file, line: row.row };
  }

  /** The number of a new debtor: the list's, else the next one; of one name and account it is the same. */
  private numberOf({ number, name, iban }: ListedMember): string {
    if (number !== null) return number;
    return getOrInsert(this.given, keyFrom(name, ibanKey(iban)), () => {
      this.last += 1;
      return String(this.last);
    });
  }
}
