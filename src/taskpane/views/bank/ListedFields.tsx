import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import { useQuery } from "../../useQuery";
import type { EntriesListed } from "./bankEntries.query";
import type { ListedEntries } from "./EntryList";

const ALL = "";

interface ListedFieldsProps extends ListedEntries {
  readonly onAccount: (iban: string | null) => void;
  readonly onListed: (listed: EntriesListed) => void;
}

/** The account of ours that is looked at, and which of its entries. */
export function ListedFields({ account, listed, onAccount, onListed }: ListedFieldsProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { bank } = messages.pane;
  // The accounts are there whichever of them is chosen: a field keeps its options while it is asked again.
  const { last } = useQuery("bankEntries", { listed, account, search: "" });
  const own = (last?.data.accounts ?? []).map(({ iban, entries: count }) => ({
    value: iban,
    label: fill(bank.accountOption, { iban, count }),
  }));
  return (
    <>
      <SelectField
        label={bank.account}
        value={account ?? ALL}
        options={[{ value: ALL, label: bank.allAccounts }, ...own]}
        onChange={(value) => onAccount(value === ALL ? null : value)}
      />
      <SelectField
        label={bank.listed}
        value={listed}
        options={(["fresh", "ignored"] as const).map((value) => ({ value, label: bank.listedAs[value] }))}
        onChange={onListed}
      />
    </>
  );
}
