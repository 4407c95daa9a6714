import { Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import { keyFrom } from "../../../domain/book/book";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Refusal } from "../../parts/Refusal";
import { SearchField } from "../../parts/SearchField";
import type { Period } from "./ledgerBalances.query";
import type { LedgerEntry } from "./ledgerEntries.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { EntryItem } from "./EntryItem";
import { PeriodFields } from "./PeriodFields";

interface EntriesProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** Looks for an entry by its number, whenever it was booked. */
  readonly onFind: (entry: string) => void;
}

/** The entries of the ledger, the last one first. */
export function Entries({ period, onPeriod, search, onSearch, onFind }: EntriesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger, parts } = messages.pane;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { data, isLoading, refusal, again } = useQuery("ledgerEntries", { ...period, search });
  const toggle = (entry: string): void =>
    setOpen((last) => new Set(last.has(entry) ? [...last].filter((one) => one !== entry) : [...last, entry]));
  const find = (entry: string, administration: string): void => {
    setOpen(new Set([rowKey({ entry, administration })]));
    onFind(entry);
  };
  return (
    <div className={styles.view}>
      <SearchField label={ledger.search} hint={ledger.searchHint} value={search} onSearch={onSearch} />
      <PeriodFields period={period} onChange={onPeriod} />
      <Refusal refusal={refusal} again={{ label: parts.tryAgain, onClick: again }} />
      {data === null && isLoading && <Spinner size="small" label={parts.loadingRows} />}
      {data !== null && (
        <Text role="status">
          {data.length > 0
            ? fill(ledger.found, { count: data.length })
            : search === "" && period.from === null && period.until === null
              ? ledger.nothingBooked
              : ledger.noneFound}
        </Text>
      )}
      {data !== null && data.length > 0 && (
        <LongRows
          list={data}
          label={ledger.entries}
          rowHeight={80}
          renderRow={(entry) => (
            <EntryItem
              entry={entry}
              isOpen={open.has(rowKey(entry))}
              onToggle={() => toggle(rowKey(entry))}
              onFind={(other) => find(other, entry.administration)}
            />
          )}
        />
      )}
    </div>
  );
}

/** Two administrations may each have an entry of this number. */
function rowKey({ administration, entry }: Pick<LedgerEntry, "administration" | "entry">): string {
  return keyFrom(administration, entry);
}
