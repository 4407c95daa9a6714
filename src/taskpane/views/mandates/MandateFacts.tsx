import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import type { MandateRow } from "./mandateRow.query";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, 35%) 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
  },
  name: { margin: "0", color: tokens.colorNeutralForeground2 },
  value: { margin: "0", overflowWrap: "anywhere" },
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalL },
});

/** What is known of a mandate, with its cell and its debtor's. */
export function MandateFacts({ row }: { readonly row: MandateRow }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { mandates } = messages.pane;
  return (
    <div className={view.section}>
      <dl className={styles.facts}>
        {factsOf(row, translator).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {row.amendments.length > 0 && (
        <>
          <Text>{mandates.reports}</Text>
          <ul className={styles.list}>
            {row.amendments.map(({ field, was }) => (
              <li key={field}>{fill(mandates.amendment, { field: AMENDED[field], was })}</li>
            ))}
          </ul>
        </>
      )}
      <div className={view.buttons}>
        <CellLink label={mandates.toMandate} address={row.address} />
        <CellLink label={mandates.toDebtor} address={row.debtorAddress} />
      </div>
    </div>
  );
}

/** What each part of an amendment is called now. */
const AMENDED = {
  originalMandateId: "mandateId",
  originalIban: "iban",
  originalCreditorId: "creditorId",
  originalCreditorName: "creditorName",
} as const;

type Translator = ReturnType<typeof usePane>["translator"];

function factsOf(row: MandateRow, { write, messages }: Translator): (readonly [string, string])[] {
  const { mandates } = messages.pane;
  const { invoice, dateOfSignature, sequenceType, lastCollectionDate, expiryDate } = row;
  const day = (date: string | null, none: string): string => (date === null ? none : write(date, "date"));
  return [
    ...(invoice === null ? [] : [[mandates.forInvoice, invoice] as const]),
    [mandates.signedOn, day(dateOfSignature, mandates.notSigned)],
    [mandates.next, sequenceType === null ? mandates.nextNone : mandates.sequence[sequenceType]],
    [mandates.last, day(lastCollectionDate, mandates.lastNone)],
    ...(expiryDate === null ? [] : [[mandates.expiry, day(expiryDate, "")] as const]),
  ];
}
