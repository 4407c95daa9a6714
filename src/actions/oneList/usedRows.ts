import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../../domain/book/book";
import { type Finding, finding } from "../../domain/book/finding";
import type { IsoDate } from "../../domain/values/calendar";
import { type Cents, ZERO } from "../../domain/values/money";
import type { GroupFee, MemberRow } from "../../lists/members/memberList";
import type { ListScope } from "./listScope";

/** How many rows were left out for what they are. */
export interface CountedRows {
  readonly notCollected: number;
  readonly ended: number;
  readonly samples: number;
  readonly notDue: number;
}

/** A row that is collected, with the row of who pays it. */
interface UsedLine {
  readonly row: MemberRow;
  readonly owner: MemberRow;
  readonly period: string;
  readonly dueDate: IsoDate;
  /** Null where it is not due in its period. */
  readonly amount: Cents | null;
}

/** The rows that are collected, and what became of the others. */
export interface LeftRows {
  readonly lines: readonly UsedLine[];
  readonly left: readonly Finding[];
  readonly counts: CountedRows;
  readonly feeless: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** The reference of a number's mandate, where other rows of it name one and no other. */
  readonly referenceOf: (number: string) => string | null;
}

/** Parts the rows into what is collected in this period and what is not: each that is left out is counted or told. */
export function usedRows(scope: ListScope): LeftRows {
  return new Rows(scope);
}

/** What stands above amounts of a whole year. */
const OF_A_YEAR = /jaar|jahres|jährlich|yearly|annual|annuel/iu;

/** How far ahead what is not due is looked for: a year, after which all comes round again. */
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function isMoreOften(every: unknown): boolean {
  return typeof every === "number" && every < 12;
}

class Rows implements LeftRows {
  readonly lines: UsedLine[] = [];
  readonly left: Finding[] = [];
  readonly counts = { notCollected: 0, ended: 0, samples: 0, notDue: 0 };
  readonly feeless = new Map<string, number>();
  readonly findings: Finding[] = [];
  private readonly nextPeriods: string[] = [];
  private readonly unknownWays = new Map<string, number>();
  private readonly byName: (name: string) => readonly MemberRow[];
  /** What the user says that a group pays, which goes before what a list of fees says. */
  private readonly said: ReadonlyMap<string, Cents>;
  private readonly fees: ReadonlyMap<string, readonly GroupFee[]>;
  private readonly hasFrequency: boolean;
  private references: ReadonlyMap<string, readonly MemberRow[]> | null = null;

  constructor(private readonly scope: ListScope) {
    const { list, rules } = scope;
    const named = groupBy(list.rows, ({ name }) => keyFrom(name));
    const numbered = groupBy(list.rows, ({ number }) => keyFrom(number));
    this.byName = (name) => numbered.get(keyFrom(name)) ?? named.get(keyFrom(name)) ?? [];
    this.said = new Map(Object.entries(rules.fees ?? {}).map(([group, fee]) => [keyFrom(group), fee]));
    this.fees = groupBy(list.fees, ({ group }) => keyFrom(group));
    const isOften = ({ frequency }: Pick<MemberRow, "frequency">): boolean => frequency !== null;
    const hasColumn = list.columns.some(({ field }) => field === "frequency");
    this.hasFrequency = hasColumn || list.rows.some(isOften) || list.fees.some(isOften);
    const lines = list.rows.flatMap((row) => this.linesOf(row));
    for (const line of lines) this.take(line);
    const file = list.name;
    const often = lines.filter(({ amount, frequency }) => amount !== null && isMoreOften(frequency?.every)).length;
    for (const { file: of, columns } of often > 0 ? list.readFrom : []) {
      const yearly = columns.find(({ field, caption }) => field === "amount" && OF_A_YEAR.test(caption));
      if (yearly === undefined) continue;
      this.findings.push(finding("oneList.yearlyAmount", null, { file: of, column: yearly.caption, count: often }));
    }
    for (const [value, count] of this.unknownWays) {
      this.findings.push(finding("oneList.paymentUnknown", null, { file, value, count }));
    }
    const { notCollected, ended, samples, notDue } = this.counts;
    if (notCollected > 0) this.findings.push(finding("oneList.notCollected", null, { file, count: notCollected }));
    if (ended > 0) this.findings.push(finding("oneList.ended", null, { file, count: ended }));
    if (samples > 0) this.findings.push(finding("oneList.samples", null, { file, count: samples }));
    this.findings.push(...this.notDueFindings(notDue));
  }

  /** Of what is not due: when the first of it is, and how much of it never is again. */
  private notDueFindings(count: number): readonly Finding[] {
    const file = this.scope.list.name;
    const later = this.nextPeriods.length;
    const [next] = [...this.nextPeriods].sort();
    return [
      ...(next === undefined ? [] : [finding("oneList.notDue", null, { file, count: later, next })]),
      ...(count === later ? [] : [finding("oneList.neverDue", null, { file, count: count - later })]),
    ];
  }

  referenceOf = (number: string): string | null => {
    this.references ??= groupBy(
      this.scope.list.rows.filter(({ mandateId }) => mandateId !== null),
      ({ number: own }) => keyFrom(own),
    );
    const [first, ...others] = this.references.get(keyFrom(number)) ?? [];
    const reference = first?.mandateId ?? null;
    return others.every(({ mandateId }) => keyFrom(mandateId) === keyFrom(reference)) ? reference : null;
  };

  /** A row of a group without an amount of its own is one line for each fee of it. */
  private linesOf(row: MemberRow): readonly MemberRow[] {
    const key = keyFrom(row.group);
    if (row.amount !== null || row.group === null) return [row];
    const fees = this.fees.get(key) ?? [];
    const said = this.said.get(key);
    if (said !== undefined && fees.length !== 1) return [{ ...row, amount: said }];
    if (fees.length === 0) return [row];
    return fees.map(({ amount, description, frequency, months }) => ({
      ...row,
      amount: said ?? amount,
      description: description ?? row.description,
      frequency: frequency ?? row.frequency,
      months: months ?? row.months,
    }));
  }

  private take(row: MemberRow): void {
    const { exclude, collectionDate, period } = this.scope;
    const dueDate = row.dueDate ?? collectionDate;
    if (isExcluded([row.number, row.name, row.mandateId], exclude)) return;
    if (row.isSample) this.counts.samples += 1;
    else if (!row.isLiving || (row.ended !== null && row.ended <= dueDate)) this.counts.ended += 1;
    else if (!this.isCollected(row)) this.counts.notCollected += 1;
    else {
      const owner = this.ownerOf(row);
      const amount = owner === null ? null : this.amountOf(row, dueDate);
      if (owner === null || amount === undefined) return;
      this.lines.push({ row, owner, period: period ?? dueDate.slice(0, 7), dueDate, amount });
    }
  }

  private isCollected({ payment }: MemberRow): boolean {
    const { rules } = this.scope;
    if (payment === null) return true;
    if (rules.collected !== undefined && rules.collected.length > 0) {
      return rules.collected.some((word) => keyFrom(word) === keyFrom(payment.said));
    }
    const { said, isCollected } = payment;
    if (isCollected === null) this.unknownWays.set(said, (this.unknownWays.get(said) ?? 0) + 1);
    return isCollected === true;
  }

  /** The row of who pays: another member's where the row names one, by number or name; else its own. */
  private ownerOf(row: MemberRow): MemberRow | null {
    const { payer } = row;
    if (payer === null || isOne(row, payer)) return row;
    const [other, ...more] = this.byName(payer);
    if (other !== undefined && more.every(({ iban }) => iban === other.iban)) {
      const payers = [other, ...more].filter((one) => this.isCollected(one));
      if (payers[0] !== undefined) return payers[0];
    } else if (row.iban !== null && /\p{L}{2}/u.test(payer))
      return { ...row, accountHolder: row.accountHolder ?? payer };
    this.left.push(this.leftFinding("oneList.payerUnknown", row, payer));
    return null;
  }

  /** What a row asks for in its period; null where it is not due, undefined where nobody knows. */
  private amountOf(row: MemberRow, dueDate: IsoDate): Cents | null | undefined {
    const isDue = this.isDue(row, Number(dueDate.slice(5, 7)));
    if (isDue === undefined) return undefined;
    if (!isDue) {
      this.counts.notDue += 1;
      this.nextPeriods.push(...this.nextPeriodOf(row, dueDate));
      return null;
    }
    const { group, amount } = row;
    if (amount !== null) return amount;
    if (group === null) this.left.push(this.leftFinding("oneList.noAmount", row, row.name ?? row.number ?? ""));
    else this.feeless.set(group, (this.feeless.get(group) ?? 0) + 1);
    return undefined;
  }

  /** The first month after that of a day in which a row is due, as `2027-01`; none for what never is again. */
  private nextPeriodOf(row: MemberRow, dueDate: IsoDate): readonly string[] {
    const year = Number(dueDate.slice(0, 4));
    const month = Number(dueDate.slice(5, 7));
    const ahead = MONTHS.find((months) => this.isDue(row, ((month - 1 + months) % 12) + 1) === true);
    if (ahead === undefined) return [];
    const at = month - 1 + ahead;
    return [`${String(year + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, "0")}`];
  }

  private isDue(row: MemberRow, month: number): boolean | undefined {
    const { frequency, months } = row;
    if (!this.hasFrequency && months === null) return true;
    // Of whom nothing is due, nobody has to say how often.
    if (row.amount === ZERO && frequency === null && months === null) return true;
    const every = frequency?.every ?? null;
    const isSaid = frequency === null ? months !== null : every !== null;
    if (!isSaid || months?.months === null) {
      this.left.push(this.leftFinding("oneList.frequencyUnknown", row, (frequency ?? months)?.said ?? ""));
      return undefined;
    }
    if (every === "never") return false;
    if (every === "once") return !this.scope.wasInvoiced(row);
    if (every === 1) return true;
    if (months !== null) return months.months.includes(month);
    const { firstMonth = 1 } = this.scope.rules;
    return (month - firstMonth + 12) % (every ?? 1) === 0;
  }

  private leftFinding(
    code: "oneList.payerUnknown" | "oneList.noAmount" | "oneList.frequencyUnknown",
    row: MemberRow,
    value: string,
  ): Finding {
    return finding(code, null, { file: this.scope.list.name, line: row.row, value });
  }
}

/** Whether any of what somebody is called is among those of whom nothing is taken. */
export function isExcluded(called: readonly (string | null)[], exclude: readonly string[]): boolean {
  return called.some((value) => value !== null && exclude.some((one) => keyFrom(one) === keyFrom(value)));
}

function isOne(row: MemberRow, payer: string): boolean {
  return [row.number, row.name].some((value) => value !== null && keyFrom(value) === keyFrom(payer));
}
