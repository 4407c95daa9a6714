import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { keyFrom } from "../../../domain/book/book";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { SearchField } from "../../parts/SearchField";
import type { Period } from "./ledgerBalances.query";
import type { TrailParams } from "./trail.query";
import type { LedgerEntriesParams, LedgerEntry } from "./ledgerEntries.query";
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
  /** Shows the history of what an entry is about. */
  readonly onFollow: (asked: TrailParams) => void;
}

/** The entries of the ledger, the last one first. */
export function Entries({ period, onPeriod, search, onSearch, onFind, onFollow }: EntriesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const answer = useQuery("ledgerEntries", { ...period, search });
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
      <Answered answer={answer}>
        {(entries, asked) => (
          <>
            <Text role="status">
              {entries.length > 0
                ? fill(ledger.found, { count: entries.length })
                : asked.search === "" && asked.from === null && asked.until === null
                  ? ledger.nothingBooked
                  : ledger.noneFound}
            </Text>
            {entries.length > 0 && <EntriesTotal {...asked} />}
            {entries.length > 0 && (
              <LongRows
                list={entries}
                label={ledger.entries}
                rowHeight={80}
                renderRow={(entry) => (
                  <EntryItem
                    entry={entry}
                    isOpen={open.has(rowKey(entry))}
                    onToggle={() => toggle(rowKey(entry))}
                    onFollow={onFollow}
                    onFind={(other) => find(other, entry.administration)}
                  />
                )}
              />
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

/** Two administrations may each have an entry of this number. */
function rowKey({ administration, entry }: Pick<LedgerEntry, "administration" | "entry">): string {
  return keyFrom(administration, entry);
}

/** Debit and credit of all that was found; on every screen of the list. */
function EntriesTotal(asked: LedgerEntriesParams): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { data } = useQuery("entriesTotal", asked);
  return data === null ? null : <Text>{fill(messages.pane.ledger.foundTotal, { ...data })}</Text>;
}
