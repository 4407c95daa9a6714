import type { Moment, Report } from "../../actions/action";
import { checkAction } from "../../actions/check";
import { verifyAction } from "../../actions/verify";
import type { Book } from "../../domain/book/book";
import type { FindingCode } from "../../domain/values/findingCodes";
import type { Hash } from "../../domain/values/hash";
import type { WorkbookContents } from "../../sheets/contents";
import { decodeBook } from "../../sheets/decode";

/** A faster hash than the law's own, and who is told how far it is. */
interface PackAids {
  readonly hash?: Hash | undefined;
  readonly report?: Report | undefined;
}

/** The codes that `check` and `verify` find in one of the two more often than in the other; none in a pack that is faithful. */
export function differingFindings(
  was: WorkbookContents,
  is: WorkbookContents,
  moment: Moment,
  aids: PackAids = {},
): readonly FindingCode[] {
  const before = countsIn(decodeBook(was).book, moment, aids);
  const after = countsIn(decodeBook(is).book, moment, aids);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((code) => before.get(code) !== after.get(code))
    .sort();
}

function countsIn(book: Book, moment: Moment, { hash, report }: PackAids): ReadonlyMap<FindingCode, number> {
  const aids = { ...(hash === undefined ? {} : { hash }), ...(report === undefined ? {} : { report }) };
  const counts = new Map<FindingCode, number>();
  for (const action of [verifyAction, checkAction]) {
    for (const { code } of action.decide(book, {}, moment, aids).findings)
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
