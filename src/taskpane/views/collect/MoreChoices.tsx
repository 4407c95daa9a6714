import { Field, Input, Link } from "@fluentui/react-components";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";
import type { Choices } from "../choices.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { CollectChoice } from "./collectChoice";

interface MoreChoicesProps {
  readonly choice: CollectChoice;
  /** The name of the debtor that is asked for; null when there is none of this number. */
  readonly debtorName: string | null;
  /** The last business day of the month; null while it is not known. */
  readonly monthEnd: IsoDate | null;
  readonly onSet: (change: Partial<CollectChoice>) => void;
}

const NOTHING = {};

/** What a collection can be limited to, for those who want less than everything that is due. */
export function MoreChoices({ choice, debtorName, monthEnd, onSet }: MoreChoicesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { data } = useQuery("choices", NOTHING);
  return (
    <div className={styles.section}>
      <DateField
        label={collect.dueUntil}
        hint={collect.dueUntilHint}
        value={choice.dueUntil}
        onChange={(dueUntil) => onSet({ dueUntil })}
      />
      {data !== null && <Whose choices={data} choice={choice} onSet={onSet} />}
      <DebtorField choice={choice} debtorName={debtorName} onSet={onSet} />
      {choice.way === "collect" && (
        <DateField
          label={collect.bookingDate}
          hint={collect.bookingDateHint}
          value={choice.bookingDate}
          onChange={(bookingDate) => onSet({ bookingDate })}
        />
      )}
      {monthEnd !== null && monthEnd !== choice.collectionDate && (
        <div>
          <Link as="button" onClick={() => onSet({ collectionDate: monthEnd, offeredDay: monthEnd })}>
            {translator.fill(collect.monthEnd, { date: monthEnd })}
          </Link>
        </div>
      )}
    </div>
  );
}

interface WhoseProps extends Pick<MoreChoicesProps, "choice" | "onSet"> {
  readonly choices: Choices;
}

/** Where there is only one there is nothing to choose. */
function Whose({ choices, choice, onSet }: WhoseProps): React.JSX.Element {
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { accounts, collectionSets } = choices;
  const ofAdministration = accounts.filter(
    ({ administration, blocked }) =>
      !blocked && (choice.administration === "" || administration === choice.administration),
  );
  return (
    <>
      {ofAdministration.length > 1 && (
        <SelectField
          label={collect.account}
          value={choice.account}
          options={[
            { value: "", label: collect.asUsual },
            ...ofAdministration.map(({ iban, bank }) => ({
              value: iban,
              label: bank === "" ? iban : translator.fill(collect.accountOption, { iban, bank }),
            })),
          ]}
          onChange={(account) => onSet({ account })}
        />
      )}
      {collectionSets.length > 0 && (
        <SelectField
          label={collect.collectionSet}
          value={choice.collectionSet}
          options={[{ value: "", label: collect.everything }, ...collectionSets.map(same)]}
          onChange={(collectionSet) => onSet({ collectionSet })}
        />
      )}
    </>
  );
}

function same(code: string): { readonly value: string; readonly label: string } {
  return { value: code, label: code };
}

function DebtorField({ choice, debtorName, onSet }: Omit<MoreChoicesProps, "monthEnd">): React.JSX.Element {
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const debtor = choice.debtor.trim();
  const isUnknown = debtor !== "" && debtorName === null;
  return (
    <Field
      label={collect.debtor}
      hint={debtorName ?? collect.debtorHint}
      {...(isUnknown ? { validationMessage: translator.fill(collect.debtorUnknown, { debtor }) } : {})}
    >
      <Input value={choice.debtor} onChange={(_event, data) => onSet({ debtor: data.value })} />
    </Field>
  );
}
