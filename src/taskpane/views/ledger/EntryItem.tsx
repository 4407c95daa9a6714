import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { JournalTable } from "../../parts/JournalTable";
import { Money } from "../../parts/Money";
import type { TrailParams } from "./trail.query";
import type { LedgerEntry } from "./ledgerEntries.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "stretch", minWidth: "0" },
  top: { alignItems: "flex-start" },
  details: { paddingTop: tokens.spacingVerticalS },
  other: { textAlign: "left", alignSelf: "flex-start" },
});

interface EntryItemProps {
  readonly entry: LedgerEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onFind: (entry: string) => void;
  readonly onFollow: (asked: TrailParams) => void;
}

/** One entry: what happened and for how much; opened, its lines, and what it reverses or is reversed by. */
export function EntryItem({ entry: booked, isOpen, onToggle, onFind, onFollow }: EntryItemProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { entry, bookingDate: date, event, debit, order, item, debtor } = booked;
  const about = item === "" ? ledger.entryOrder : ledger.entryAbout;
  return (
    <div className={styles.item}>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {entry}
        </Text>
        <Money amount={debit} />
      </div>
      <div className={mergeClasses(view.line, styles.top)}>
        <Text size={200} className={view.grow}>
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
      {isOpen && <EntryLines entry={booked} onFollow={onFollow} />}
    </div>
  );
}

function Reversals({ entry, onFind }: Pick<EntryItemProps, "entry" | "onFind">): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const styles = useStyles();
  const links = [
    [entry.reversalOf, ledger.reversalOf],
    [entry.reversedBy, ledger.reversedBy],
  ] as const;
  return (
    <>
      {links.map(
        ([other, text]) =>
          other !== null && (
            <Link key={text} as="button" className={styles.other} onClick={() => onFind(other)}>
              {fill(text, { entry: other })}
            </Link>
          ),
      )}
    </>
  );
}

function EntryLines({ entry: booked, onFollow }: Pick<EntryItemProps, "entry" | "onFollow">): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const { entry, lines, debit, credit, bankReference, description, address, item, order } = booked;
  return (
    <div className={mergeClasses(view.section, styles.details)}>
      {description !== "" && <Text>{description}</Text>}
      <JournalTable label={fill(ledger.linesOf, { entry })} rows={lines} total={{ debit, credit }} />
      <Text size={200} className={view.quiet}>
        {bankReference !== "" && `${fill(ledger.bankReference, { reference: bankReference })} `}
        <CellLink address={address} />
      </Text>
      {item !== "" && (
        <Link as="button" className={styles.other} onClick={() => onFollow({ kind: "invoice", name: item })}>
          {fill(ledger.historyOf, { item })}
        </Link>
      )}
      {order !== "" && (
        <Link as="button" className={styles.other} onClick={() => onFollow({ kind: "order", name: order })}>
          {fill(ledger.historyOfOrder, { order })}
        </Link>
      )}
    </div>
  );
}
