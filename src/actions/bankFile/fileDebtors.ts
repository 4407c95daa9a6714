import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../../domain/book/book";
import { type BookIndex, ibanKey } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import type { Debtor } from "../../domain/book/records";
import { schemeOf } from "../../domain/mandates/scheme";
import { comparedName } from "./fileCollection";
import type { FileMandate } from "./fileMandates";

/** Something that the files leave open, and how it can be answered. */
export interface FileQuestion {
  readonly kind: "mandate" | "name" | "debtor";
  /** What it is about: it is answered by this name. */
  readonly about: string;
  readonly options: readonly string[];
}

/** A mandate with the debtor whom it is of. */
export interface OwnedMandate {
  readonly mandate: FileMandate;
  /** As the workbook has that debtor, or gets it. */
  readonly debtor: Debtor;
}

/** Whose the mandates are. */
export interface FileDebtors {
  readonly owned: readonly OwnedMandate[];
  readonly newDebtors: readonly Debtor[];
  readonly questions: readonly FileQuestion[];
  readonly findings: readonly Finding[];
}

/** By what debtors are found. */
export interface DebtorScope {
  readonly book: Book;
  readonly index: BookIndex;
  readonly administration: string;
  readonly chosen: (about: string) => string | null;
}

/** The answers to a name with several accounts. */
const ONE_DEBTOR = "one";
const EACH_ACCOUNT = "each";
/** The answer that none of the workbook's debtors is meant. */
const NEW_DEBTOR = "new";

/** The mandates of one name, scheme and account. */
interface Cluster {
  readonly name: string;
  readonly iban: string;
  readonly mandates: readonly FileMandate[];
}

/**
 * The debtors of mandates that are not in the workbook: a debtor of it who has the account, else one who has the name and no account
 * yet, else a new one per name, account and scheme. Whether one name with several accounts is one debtor is asked.
 */
export function fileDebtors(mandates: readonly FileMandate[], scope: DebtorScope): FileDebtors {
  const finder = new DebtorFinder(scope);
  const byName = groupBy(mandates, ({ last }) => keyFrom(comparedName(last.name), last.localInstrument));
  for (const group of byName.values()) finder.take(group);
  return finder;
}

class DebtorFinder implements FileDebtors {
  readonly owned: OwnedMandate[] = [];
  readonly newDebtors: Debtor[] = [];
  readonly questions: FileQuestion[] = [];
  readonly findings: Finding[] = [];
  private readonly byIban: ReadonlyMap<string, readonly Debtor[]>;
  private readonly byName: ReadonlyMap<string, readonly Debtor[]>;
  private readonly numberFor: () => string;

  constructor(private readonly scope: DebtorScope) {
    const { Debtors } = scope.book.tables;
    this.byIban = groupBy(Debtors, ({ iban }) => (iban === null ? undefined : ibanKey(iban)));
    this.byName = groupBy(Debtors, ({ name }) => comparedName(name));
    this.numberFor = freeNumbers(Debtors);
  }

  /** The mandates of one name and scheme. */
  take(mandates: readonly FileMandate[]): void {
    const clusters = [...groupBy(mandates, ({ last }) => last.iban).values()].map((of): Cluster => ({
      name: of[0].last.name,
      iban: of[0].last.iban,
      mandates: of,
    }));
    const open: Cluster[] = [];
    const found: Debtor[] = [];
    for (const cluster of clusters) {
      const debtor = this.known(cluster);
      if (debtor === null) open.push(cluster);
      else {
        found.push(debtor);
        this.own(cluster, debtor);
      }
    }
    const namesakes = [...new Set([...found, ...this.namesakes(open[0])])];
    if (open.length + namesakes.length > 1 && open[0] !== undefined) this.takeNamesakes(open, namesakes);
    else for (const cluster of open) this.own(cluster, this.newDebtor(cluster));
  }

  private takeNamesakes(open: readonly Cluster[], namesakes: readonly Debtor[]): void {
    const about = open[0]?.name ?? "";
    const answer = this.scope.chosen(about);
    if (answer === null) {
      const options = [ONE_DEBTOR, EACH_ACCOUNT];
      const ibans = [...open.map(({ iban }) => iban), ...namesakes.map(({ iban }) => iban ?? "")].join(", ");
      this.ask({ kind: "name", about, options }, { ibans });
    } else if (answer !== ONE_DEBTOR && answer !== EACH_ACCOUNT) {
      this.findings.push(notAnOption(about, answer, [ONE_DEBTOR, EACH_ACCOUNT]));
    }
    let common: Debtor | null = answer === ONE_DEBTOR ? (namesakes[0] ?? null) : null;
    for (const cluster of open) {
      const debtor = common ?? this.newDebtor(cluster);
      if (answer === ONE_DEBTOR) common = debtor;
      this.own(cluster, debtor);
    }
  }

  /** The workbook's debtor with this account; else the one with this name who has none; null for nobody. */
  private known({ name, iban }: Cluster): Debtor | null {
    const sameName = (debtor: Debtor) => comparedName(debtor.name) === comparedName(name);
    const { mandatesOfDebtor } = this.scope.index;
    const onIban = this.byIban.get(ibanKey(iban)) ?? [];
    const [only, ...others] = onIban.some(sameName) ? onIban.filter(sameName) : onIban;
    if (only !== undefined && others.length === 0) {
      if (!sameName(only)) {
        const params = { iban, name, debtor: only.number, known: only.name };
        this.findings.push(finding("bankFile.otherName", null, params));
      }
      return only;
    }
    if (only !== undefined) return this.chosenOf(iban, [only, ...others]);
    const isFree = ({ iban: own, number }: Debtor) =>
      own === null && (mandatesOfDebtor.get(keyFrom(this.scope.administration, number)) ?? []).length === 0;
    const nameless = (this.byName.get(comparedName(name)) ?? []).filter(isFree);
    return nameless.length === 1 ? (nameless[0] ?? null) : null;
  }

  private chosenOf(iban: string, debtors: readonly Debtor[]): Debtor | null {
    const options = [...debtors.map(({ number }) => number), NEW_DEBTOR];
    const answer = this.scope.chosen(iban);
    if (answer === null) {
      this.ask({ kind: "debtor", about: iban, options }, {});
      return null;
    }
    const debtor = debtors.find(({ number }) => keyFrom(number) === keyFrom(answer)) ?? null;
    if (debtor === null && answer !== NEW_DEBTOR) this.findings.push(notAnOption(iban, answer, options));
    return debtor;
  }

  private ask(question: FileQuestion, params: Readonly<Record<string, string>>): void {
    const { about, options, kind } = question;
    this.questions.push(question);
    const code = kind === "name" ? "bankFile.oneName" : "bankFile.severalDebtors";
    this.findings.push(finding(code, null, { asked: about, options: options.join(", "), ...params }));
  }

  /** The workbook's debtors of this name who have an account, which is another one. */
  private namesakes(cluster: Cluster | undefined): readonly Debtor[] {
    if (cluster === undefined) return [];
    const [{ last }] = cluster.mandates as readonly [FileMandate, ...FileMandate[]];
    return (this.byName.get(comparedName(cluster.name)) ?? []).filter(
      (debtor) => debtor.iban !== null && schemeOf(debtor) === last.localInstrument,
    );
  }

  private own({ mandates }: Cluster, debtor: Debtor): void {
    for (const mandate of mandates) this.owned.push({ mandate, debtor });
  }

  private newDebtor({ name, mandates }: Cluster): Debtor {
    const latest = mandates.reduce((one, other) => (other.last.collectionDate > one.last.collectionDate ? other : one));
    const { iban, bic, address, localInstrument } = latest.last;
    const isCollected = mandates.some(({ hasEnded }) => !hasEnded);
    const isOneOff = mandates.every(({ last }) => last.sequenceType === "OOFF");
    const debtor: Debtor = {
      row: 0,
      number: this.numberFor(),
      name,
      ...address,
      ...{ email: null, language: null },
      collectAutomatically: isCollected ? true : null,
      oneOffMandateRequired: isOneOff ? true : null,
      localInstrument: localInstrument === "B2B" ? "B2B" : null,
      ...{ consolidate: null, iban, bic, accountHolder: null, accountTown: null },
      ...{ paymentTerms: null, collectionSet: null, registrationNumber: null, taxNumber: null },
      ...{ ultimateDebtor: null, ultimateDebtorId: null },
    };
    this.newDebtors.push(debtor);
    return debtor;
  }
}

/** What was chosen is none of the options. */
export function notAnOption(about: string, choice: string, options: readonly string[]): Finding {
  return finding("bankFile.notAnOption", null, { about, choice, options: options.join(", ") });
}

const FIRST_NUMBER = 10_001;

/** The numbers behind the highest one that is a number. */
function freeNumbers(debtors: readonly Debtor[]): () => string {
  const numbers = debtors.map(({ number }) => (/^\d{1,9}$/u.test(number) ? Number(number) : 0));
  let next = numbers.reduce((highest, number) => Math.max(highest, number + 1), FIRST_NUMBER);
  return () => {
    next += 1;
    return String(next - 1);
  };
}
