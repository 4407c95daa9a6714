import { collectAction } from "../../src/actions/collect";
import { isoDate } from "../../src/domain/values/calendar";
import { writeIfLawful } from "../../src/iso20022/pain008/writer";
import { bookOfDebtors, MOMENT } from "../support/books";

// A writer that goes wrong: what it writes is another file than what was ordered.
jest.mock("../../src/iso20022/pain008/writer");

const actual = jest.requireActual<{ writeIfLawful: typeof writeIfLawful }>("../../src/iso20022/pain008/writer");

function writesInstead(change: (xml: string) => string): void {
  jest.mocked(writeIfLawful).mockImplementation((message) => {
    const { bytes, problems } = actual.writeIfLawful(message);
    const xml = Buffer.from(bytes ?? new Uint8Array()).toString("utf8");
    return { bytes: Buffer.from(change(xml), "utf8"), problems };
  });
}

function details(): unknown {
  const outcome = collectAction.decide(bookOfDebtors(2), { collectionDate: isoDate("2026-12-01") }, MOMENT);
  expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
  return outcome.findings.map(({ code, params }) => [code, params["order"], params["detail"]]);
}

test("a file that reads back with another amount stops the issue, and says where", () => {
  writesInstead((xml) => xml.replace('<InstdAmt Ccy="EUR">100.00', '<InstdAmt Ccy="EUR">1000.00'));
  expect(details()).toEqual([["file.readBack", "2026-0001", expect.stringMatching(/2026-0001-00001.*mount/u)]]);
});

test("a file that reads back with another batch stops the issue, and says which", () => {
  writesInstead((xml) => xml.replace("<BtchBookg>true", "<BtchBookg>false"));
  expect(details()).toEqual([["file.readBack", "2026-0001", expect.stringMatching(/2026-0001-00001-1/u)]]);
});

test("a file that reads back with another message stops the issue", () => {
  writesInstead((xml) => xml.replace("<CreDtTm>2026", "<CreDtTm>2025"));
  expect(details()).toEqual([["file.readBack", "2026-0001", expect.stringMatching(/./u)]]);
});
