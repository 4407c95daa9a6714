import { Button, Link, Text } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { JournalTable } from "../../parts/JournalTable";
import { Money } from "../../parts/Money";
import type { LedgerEntry } from "../../queries/ledgerEntries";
import { useViewStyles } from "../useViewStyles";

interface EntryItemProps {
  readonly entry: LedgerEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onFind: (entry: string) => void;
}

/** One entry: what happened and for how much; opened, its lines, and what it reverses or is reversed by. */
export function EntryItem({ entry: booked, isOpen, onToggle, onFind }: EntryItemProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { entry, bookingDate: date, event, debit, order, item, debtor } = booked;
  const about = item === "" ? ledger.entryOrder : ledger.entryAbout;
  return (
    <div className={styles.section}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {entry}
        </Text>
        <Money amount={debit} />
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.grow}>
          {fill(ledger.entryLine, { date, event: ledger.event[event] })}
          <br />
          {fill(about, { order, item, debtor })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={fill(isOpen ? ledger.less : ledger.details, { entry })}
          onClick={onToggle}
        />
      </div>
      <Reversals entry={booked} onFind={onFind} />
      {isOpen && <EntryLines entry={booked} />}
    </div>
  );
}

function Reversals({ entry, onFind }: Pick<EntryItemProps, "entry" | "onFind">): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const links = [
    [entry.reversalOf, ledger.reversalOf],
    [entry.reversedBy, ledger.reversedBy],
  ] as const;
  return (
    <>
      {links.map(
        ([other, text]) =>
          other !== null && (
            <Link key={text} as="button" onClick={() => onFind(other)}>
              {fill(text, { entry: other })}
            </Link>
          ),
      )}
    </>
  );
}

function EntryLines({ entry: booked }: Pick<EntryItemProps, "entry">): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { entry, lines, debit, credit, bankReference, description, address } = booked;
  const rows = lines.map(({ account, name, ...sides }) => ({ account: `${account} ${name}`.trim(), ...sides }));
  return (
    <div className={styles.section}>
      {description !== "" && <Text>{description}</Text>}
      <JournalTable label={fill(ledger.linesOf, { entry })} rows={rows} total={{ debit, credit }} />
      <Text size={200} className={styles.quiet}>
        {bankReference !== "" && `${fill(ledger.bankReference, { reference: bankReference })} `}
        <CellLink address={address} />
      </Text>
    </div>
  );
}
