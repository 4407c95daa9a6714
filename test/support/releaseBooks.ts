import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { processAction } from "../../src/actions/process";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { VERSION } from "../../src/kit/version";
import { bankDebitLater } from "../cases/bank-debit-later/case";
import { consolidatedCreditNotes } from "../cases/consolidated-credit-notes/case";
import { draftIssuedLater } from "../cases/draft-issued-later/case";
import { onIssueInParts } from "../cases/on-issue-in-parts/case";
import { onReceiptInParts } from "../cases/on-receipt-in-parts/case";
import { orderCancelled } from "../cases/order-cancelled/case";
import { returnedAndCollectedAgain } from "../cases/returned-and-collected-again/case";
import { takenBack } from "../cases/taken-back/case";
import { bookOfDebtors } from "./books";
import { does, type GoldenCase } from "./goldenCase";
import { fileDoor, play } from "./goldenDoors";
import { aCredit, aDetail, aFile, anEntry, aStatement } from "./statements";

/*
 * The workbooks of a release, which every later version opens and goes on with. `npm run books` writes them: those of what is not
 * released yet to `next`.
 */

const BOOKS = join(__dirname, "../books");
const DAY = { collectionDate: isoDate("2026-12-01") };

const DRAFT: GoldenCase = {
  folder: "draft",
  sentence: "An order that is not issued yet",
  book: bookOfDebtors(2),
  steps: [does(orderAction, DAY, "2026-11-22T10:15:00")],
};

const RETURNED = anEntry({
  bookingDate: isoDate("2026-12-03"),
  details: [
    aDetail({ amount: cents(-200_00), endToEndId: "2026-0001-00002", mandateId: "SR10002", bankReference: "T1" }),
  ],
});
const FILE = aFile({
  statements: [aStatement({ entries: [aCredit({ bookingDate: isoDate("2026-12-01") }), RETURNED] })],
});

const PROCESSED: GoldenCase = {
  folder: "statement-processed",
  sentence: "A statement that was processed: the credit of a batch, and a return",
  book: bookOfDebtors(3),
  steps: [
    does(collectAction, DAY, "2026-11-22T10:15:00"),
    does(deliverAction, { order: "2026-0001" }, "2026-11-23T09:00:00"),
    does(processAction, { files: [FILE], confirmed: "all" }, "2026-12-31T09:00:00"),
  ],
};

const CASES: readonly GoldenCase[] = [
  DRAFT,
  draftIssuedLater,
  onIssueInParts,
  onReceiptInParts,
  consolidatedCreditNotes,
  returnedAndCollectedAgain,
  bankDebitLater,
  orderCancelled,
  takenBack,
  PROCESSED,
];

/** The folder of what is made now: of this version once the changelog has it, else of the next one. */
function folderNow(): string {
  const changelog = readFileSync(join(__dirname, "../../CHANGELOG.md"), "utf8");
  return isReleased(VERSION, changelog) ? VERSION : "next";
}

/** Whether the changelog has the version as one that came out. */
export function isReleased(version: string, changelog: string): boolean {
  return changelog.includes(`\n## [${version}]`);
}

/** Writes the books of now. */
export async function writeReleaseBooks(): Promise<void> {
  const folder = join(BOOKS, folderNow());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const golden of CASES) await play(golden, fileDoor(join(folder, `${golden.folder}.xlsx`)));
}

/** The workbooks of every release, by `<version>/<name>`. */
export function releaseBooks(): readonly (readonly [name: string, path: string])[] {
  return foldersIn(BOOKS).flatMap((version) =>
    readdirSync(join(BOOKS, version))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => [`${version}/${file}`, join(BOOKS, version, file)] as const),
  );
}

/** What is missing of the books of this version, once it came out. */
export function missingBooks(changelog: string): readonly string[] {
  if (!isReleased(VERSION, changelog)) return [];
  const there = new Set(releaseBooks().map(([name]) => name));
  return CASES.map(({ folder }) => `${VERSION}/${folder}.xlsx`).filter((name) => !there.has(name));
}

function foldersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
