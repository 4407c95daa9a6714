import { by } from "../../kit/byNumber";
import { groupBy } from "../../kit/groupBy";
import { keyFrom } from "../../domain/book/book";
import { ibanKey } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import { dayNumber, type IsoDate } from "../../domain/values/calendar";
import { add, type Cents, formatCents, ZERO } from "../../domain/values/money";
import type { MemberRow } from "../../lists/members/memberList";
import { type CountedRows, isExcluded, type LeftRows, usedRows } from "./usedRows";
import type { ListScope } from "./listScope";

/** What is due of a member in a period: the sum of all lines of it. */
export interface Charge {
  readonly period: string;
  readonly dueDate: IsoDate;
  /** Nothing where no line of the period is due. */
  readonly amount: Cents;
  readonly description: string | null;
  /** The number that the list gives it. */
  readonly invoice: string | null;
  readonly currency: string | null;
}

/** Who is collected from under one mandate, with all rows that are about it. */
export interface ListedMember {
  /** The row that tells who it is: the payer's. */
  readonly row: MemberRow;
  readonly number: string | null;
  readonly name: string;
  readonly accountHolder: string | null;
  readonly iban: string;
  readonly mandateId: string | null;
  readonly charges: readonly Charge[];
}

/** All that a list comes to before it is compared with a book. */
export interface ListedMembers {
  readonly members: readonly ListedMember[];
  /** What is told of rows that are left out. */
  readonly left: readonly Finding[];
  readonly counts: CountedRows;
  /** The groups of which nobody has said what they pay, with how many rows they have. */
  readonly feeless: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** The members of a list, each once, with what is due of them: rows that pay by other ways, have ended or are samples left out. */
export function listedMembers(scope: ListScope): ListedMembers {
  const used = usedRows(scope);
  const left: Finding[] = [...used.left];
  const members: ListedMember[] = [];
  for (const rows of groupBy(used.lines, ({ owner }) => memberKey(owner, used)).values()) {
    // Who is left out is so with all that is paid for others too.
    if (
      rows.some(({ owner }) =>
        isExcluded([owner.number, owner.mandateId, owner.name, owner.accountHolder], scope.exclude),
      )
    )
      continue;
    const member = memberOf(rows, scope);
    if ("code" in member) left.push(member);
    else members.push(member);
  }
  return { members, left, counts: used.counts, feeless: used.feeless, findings: used.findings };
}

/** One member each: rows of one mandate, else of one number, else of one name and account. */
function memberKey({ mandateId, number, iban, name, accountHolder }: MemberRow, { referenceOf }: LeftRows): string {
  const reference = mandateId ?? (number === null ? null : referenceOf(number));
  if (reference !== null) return keyFrom("mandate", reference);
  return number === null ? keyFrom("name", name ?? accountHolder, ibanKey(iban ?? "")) : keyFrom("number", number);
}

type Lines = LeftRows["lines"];

function memberOf(lines: Lines, scope: ListScope): ListedMember | Finding {
  const { list } = scope;
  const owners = lines.map(({ owner }) => owner);
  const [row] = owners as [MemberRow];
  const place = { file: list.name, line: row.row };
  const said = (field: "number" | "mandateId" | "accountHolder" | "iban"): string | null =>
    owners.map((one) => one[field]).find((value) => value !== null) ?? null;
  const ibans = new Set(owners.flatMap(({ iban }) => (iban === null ? [] : [iban])));
  const names = new Set(owners.map(({ name }) => keyFrom(name)));
  const holder = said("accountHolder");
  const name = (names.size > 1 ? holder : null) ?? row.name ?? holder;
  const iban = said("iban");
  if (name === null) return finding("oneList.nameless", null, place);
  if (iban === null) return finding("oneList.noIban", null, { ...place, name });
  if (ibans.size > 1) return finding("oneList.twoAccounts", null, { ...place, name, ibans: [...ibans].join(", ") });
  const charges = [...groupBy(lines, ({ period }) => period).values()].map((of) => chargeOf(of, name, scope));
  const negative = charges.find(({ amount }) => amount < 0);
  if (negative !== undefined) {
    return finding("oneList.negative", null, { ...place, name, amount: formatCents(negative.amount) });
  }
  const accountHolder = holder === null || keyFrom(holder) === keyFrom(name) ? null : holder;
  return { row, number: said("number"), name, accountHolder, iban, mandateId: said("mandateId"), charges };
}

/** What is due in one period: never earlier than the last of its lines says. */
function chargeOf(lines: readonly [Lines[number], ...Lines], member: string, { rules }: ListScope): Charge {
  const due = lines.filter(({ amount }) => amount !== null);
  const latest = lines.toSorted(by(({ dueDate }) => dayNumber(dueDate))).at(-1) ?? lines[0];
  const { period, dueDate } = latest;
  const texts = due.map(({ row: { name, description } }) => {
    const text = description ?? rules.text?.replaceAll("{period}", period).replaceAll("{name}", name ?? member) ?? null;
    const isOther = name !== null && keyFrom(name) !== keyFrom(member);
    return [text, isOther && text?.includes(name) !== true ? name : null].filter((part) => part !== null).join(" ");
  });
  const description = [...new Set(texts)].filter((text) => text !== "").join(", ");
  return {
    period,
    dueDate,
    amount: add(ZERO, ...due.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
    description: description === "" ? null : description,
    invoice: due.length === 1 ? (due[0]?.row.invoice ?? null) : null,
    currency: due.find(({ row }) => row.currency !== null)?.row.currency ?? null,
  };
}
