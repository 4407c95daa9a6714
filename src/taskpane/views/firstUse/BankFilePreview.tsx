import { Badge, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ShownMandate } from "../../../actions/bankFile/intakeResult";
import { formatCents } from "../../../domain/values/money";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { useViewStyles } from "../useViewStyles";

type Result = PaneResults["take-in-bank-file"];

interface BankFilePreviewProps {
  readonly result: Result;
  /** What has to be said of it, above the mandates, which may be many. */
  readonly children: ReactNode;
}

/** What the files come to: whose they are, who is collected from, and every mandate with what its next collection carries. */
export function BankFilePreview({ result, children }: BankFilePreviewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bankFile } = messages.pane;
  const { files, accounts, debtors, mandates, invoices, creditorName, creditorId } = result;
  return (
    <div className={styles.section}>
      <section aria-label={bankFile.creditor}>
        <Text weight="semibold" block>
          {creditorName}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {creditorId}
        </Text>
        {accounts.head.map(({ iban }) => (
          <Text key={iban} block size={200} className={styles.quiet}>
            {fill(bankFile.account, { iban })}
          </Text>
        ))}
        {files.head.map(({ file, transactions, amount, collectionDate }) => (
          <Text key={file} block size={200} className={styles.quiet}>
            {fill(bankFile.files, { file, transactions, amount: formatCents(amount), date: collectionDate })}
          </Text>
        ))}
      </section>
      <Text>{fill(bankFile.debtors, { count: debtors.length })}</Text>
      {invoices.length > 0 && <Text>{fill(bankFile.invoicesMade, { count: invoices.length })}</Text>}
      {children}
      <h3 className={styles.heading}>{bankFile.mandates}</h3>
      <LongRows
        list={mandates}
        label={bankFile.mandates}
        rowHeight={84}
        renderRow={(mandate) => <MandateLine mandate={mandate} />}
      />
    </div>
  );
}

const COLOURS = {
  new: "success",
  updated: "informative",
  known: "informative",
  ended: "warning",
  left: "warning",
} as const satisfies Readonly<Record<ShownMandate["standing"], string>>;

function MandateLine({ mandate }: { readonly mandate: ShownMandate }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages, write } = usePane().translator;
  const { bankFile } = messages.pane;
  const {
    name,
    iban,
    localInstrument,
    dateOfSignature,
    lastCollectionDate: last,
    nextSequenceType,
    standing,
  } = mandate;
  const scheme = write(localInstrument, "code");
  const dates =
    nextSequenceType === null
      ? fill(bankFile.over, { last })
      : dateOfSignature === null
        ? fill(bankFile.unsigned, { last, next: nextSequenceType })
        : fill(bankFile.mandateDates, { signed: dateOfSignature, last, next: nextSequenceType });
  return (
    <>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {mandate.mandate}
        </Text>
        <Badge appearance="tint" color={COLOURS[standing]}>
          {bankFile.standing[standing]}
        </Badge>
      </div>
      <Text block>{fill(bankFile.mandateLine, { name, scheme })}</Text>
      <Text block size={200} className={styles.quiet}>
        {iban}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {dates}
      </Text>
    </>
  );
}
