import { Badge, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { CellLink } from "../../parts/CellLink";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SearchField } from "../../parts/SearchField";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { BankRow, EntriesListed } from "./bankEntries.query";
import { ChooseButton } from "./ChooseButton";
import { reasonLines, whatWords, whyWords } from "./entryWords";
import { useRowKeys } from "./useRowKeys";

/** Of which account entries are listed, and which of them. */
export interface ListedEntries {
  /** Null: of all accounts. */
  readonly account: string | null;
  readonly listed: EntriesListed;
}

interface EntryListProps extends ListedEntries {
  readonly chosen: BankRow | null;
  readonly onChoose: (row: BankRow) => void;
}

/** The entries of the bank on an account of ours, each with what it is taken for and why. */
export function EntryList({ account, listed, chosen, onChoose }: EntryListProps): React.JSX.Element {
  const rows = useRowKeys();
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  const [search, setSearch] = useState("");
  const answer = useQuery("bankEntries", { listed, account, search });
  return (
    <section className={styles.section} aria-label={bank.entries}>
      <SearchField label={bank.searchEntry} hint={bank.searchEntryHint} value={search} onSearch={setSearch} />
      <Answered answer={answer}>
        {({ entries, ours }, asked) =>
          entries.length === 0 ? (
            <Text role="status">{bank.noEntries}</Text>
          ) : (
            <div {...rows}>
              {asked.listed === "fresh" && (
                <Text size={200} className={styles.quiet} block>
                  {fill(bank.listedCounts, { ours, others: entries.length - ours })}
                </Text>
              )}
              <LongRows
                list={entries}
                label={bank.entries}
                rowHeight={110}
                renderRow={(row) => (
                  <EntryItem row={row} isChosen={row.reference === chosen?.reference} onChoose={onChoose} />
                )}
              />
            </div>
          )
        }
      </Answered>
    </section>
  );
}

interface EntryItemProps {
  readonly row: BankRow;
  readonly isChosen: boolean;
  readonly onChoose: (row: BankRow) => void;
}

function EntryItem({ row, isChosen, onChoose }: EntryItemProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages, write } = translator;
  const { bank } = messages.pane;
  const { reference, name, amount, date, text, questions, reason, address } = row;
  const what = whatWords(row, translator);
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {write(date, "date")} {name ?? what}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block>
        {name !== null && `${what}. `}
        {reason === "ByHand" ? null : whyWords(row, translator)}
      </Text>
      {reason === "ByHand" && (
        <Badge appearance="tint" color="brand">
          {bank.matchedByHand}
        </Badge>
      )}
      {reasonLines(row, translator).map((line) => (
        <Text block key={line}>
          {line}
        </Text>
      ))}
      {questions.map((question) => (
        <Badge key={question} appearance="tint" color="warning">
          {bank.ask[question]}
        </Badge>
      ))}
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {text} <CellLink address={address} />
        </Text>
        <ChooseButton
          isChosen={isChosen}
          label={fill(bank.chooseEntry, { reference, name: name ?? what, amount: write(amount, "amount") })}
          onClick={() => onChoose(row)}
        />
      </div>
    </div>
  );
}
