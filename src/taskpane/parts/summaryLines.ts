import type { Summary, SummaryValue } from "../../actions/action";
import type { Translator } from "../../messages/translate";
import type { ViewName } from "../wantedView";

type Params = Readonly<Record<string, string | number>>;

/** What a view says of the numbers that its action counted. */
export function summaryLines(view: ViewName, summary: Summary, { messages, fill }: Translator): string[] {
  const { pane } = messages;
  switch (view) {
    case "check":
      return [];
    case "collect": {
      const { collectionDate, ...counts } = paramsOf(summary["collectable"]);
      const params = { ...counts, date: collectionDate ?? "" };
      return [fill(counts["transactions"] === 0 ? pane.nothingCollectable : pane.collectable, params)];
    }
    case "returns": {
      const orders = summary["inTransit"];
      const lines = isList(orders) ? orders.map((order) => fill(pane.inTransit, paramsOf(order))) : [];
      return lines.length > 0 ? lines : [pane.nothingInTransit];
    }
    case "verify":
      return [fill(pane.verified, paramsOf(summary["verified"]))];
  }
}

function isList(value: SummaryValue | undefined): value is readonly SummaryValue[] {
  return Array.isArray(value);
}

/** The texts and numbers of a part of a summary. */
function paramsOf(value: SummaryValue | undefined): Params {
  if (typeof value !== "object" || value === null || isList(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return Object.fromEntries(entries);
}
