import { by } from "../../kit/byNumber";
import { type Book, keyFrom } from "../../domain/book/book";
import { type Finding, finding, hasError } from "../../domain/book/finding";
import { creditorKey } from "../../domain/mandates/sentCreditor";
import { dayNumber, type IsoDate } from "../../domain/values/calendar";
import { formatCents } from "../../domain/values/money";
import type { FileCollection, TakenFile } from "./fileCollection";
import { creditorsOf, type FileCreditors } from "./fileCreditors";
import type { TakeInBankFileRequest } from "./intakeRequest";
import { readBankFile } from "./readBankFile";
import { type TakenIn, takenIn } from "./takenIn";

/** What was found, and what it comes to; null where the files cannot be taken in. */
export interface BankFileIntake {
  readonly taken: TakenIn | null;
  readonly findings: readonly Finding[];
}

/** Works out what the files come to: the files in the order of their collection dates, each once. */
export function bankFileIntake(book: Book, request: TakeInBankFileRequest, today: IsoDate): BankFileIntake {
  const { files, findings } = readFiles(request, today);
  if (hasError(findings)) return { taken: null, findings };
  const inOrder = files
    .flatMap(({ collections }) => collections)
    .toSorted(by(({ collectionDate }) => dayNumber(collectionDate)));
  const { creditor, findings: others } = creditorFor(inOrder, request.creditorId);
  if (creditor === null) return { taken: null, findings: [...findings, ...others] };
  const collections = inOrder.filter((one) => creditor.keys.has(creditorKey(one.creditor.creditorId)));
  const { taken, findings: more } = takenIn({ book, request, today, files, creditor, collections });
  return { taken, findings: [...findings, ...more] };
}

function readFiles(
  { files }: TakeInBankFileRequest,
  today: IsoDate,
): { readonly files: readonly TakenFile[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const taken = new Map<string, TakenFile>();
  for (const named of files) {
    const { file, findings: found } = readBankFile(named, today);
    findings.push(...found);
    if (file === null) continue;
    const key = keyFrom(file.messageId, file.collectionDate, formatCents(file.amount), String(file.transactions));
    const same = taken.get(key);
    if (same === undefined) taken.set(key, file);
    else findings.push(finding("bankFile.sameFile", null, { file: file.file, other: same.file }));
  }
  const inOrder = [...taken.values()].toSorted(by(({ collectionDate }) => dayNumber(collectionDate)));
  for (const file of inOrder) {
    const { version, transactions, amount, collectionDate } = file;
    const params = { file: file.file, version, transactions, amount: formatCents(amount), date: collectionDate };
    findings.push(finding("bankFile.read", null, params));
    if (collectionDate > today)
      findings.push(finding("bankFile.ahead", null, { file: file.file, date: collectionDate }));
  }
  return { files: inOrder, findings };
}

/** The one creditor of the collections, or the one that was asked for. */
function creditorFor(
  collections: readonly FileCollection[],
  asked: string | undefined,
): { readonly creditor: FileCreditors | null; readonly findings: readonly Finding[] } {
  const creditors = creditorsOf(collections);
  const wanted = asked === undefined ? creditors : creditors.filter(({ keys }) => keys.has(creditorKey(asked)));
  const [creditor, ...others] = wanted;
  if (creditor !== undefined && others.length === 0) return { creditor, findings: [] };
  const [last] = creditors.map((one) => one.last).reverse();
  if (last === undefined) return { creditor: null, findings: [finding("bankFile.nothing", null, {})] };
  const names = creditors.map(({ last: { creditor: one } }) => `${one.name} (${one.creditorId})`).join(", ");
  const ids = creditors.map(({ last: { creditor: one } }) => one.creditorId).join(" ");
  const params = { creditors: names, ids, file: last.file, line: last.line };
  return { creditor: null, findings: [finding("bankFile.creditors", null, params)] };
}
