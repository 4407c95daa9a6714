import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MandateListField } from "../../../lists/mandateColumns";
import type { MandateList, MandateListReading } from "../../../lists/mandateList";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";

/** What a column can be taken for, in the order in which it is offered. */
const FIELDS: Readonly<Record<MandateListField, true>> = {
  ...{ mandateId: true, debtor: true, name: true, iban: true, bic: true, dateOfSignature: true },
  ...{ lastCollectionDate: true, localInstrument: true, oneOff: true, invoice: true, administration: true },
  ...{ accountHolder: true, accountTown: true, registrationNumber: true, taxNumber: true },
};

const SEPARATORS = { semicolon: ";", comma: ",", tab: "\t", bar: "|" } as const;
const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;

type Encoding = (typeof ENCODINGS)[number];
type SeparatorName = keyof typeof SEPARATORS | "other";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
  },
  toggle: { justifyContent: "flex-start", textAlign: "left", paddingLeft: "0" },
});

interface ListReadingFieldsProps {
  readonly list: MandateList;
  /** Whether something may be wrong in how it was read: then it is in sight. */
  readonly isWrong: boolean;
  readonly reading: MandateListReading;
  readonly onRead: (reading: MandateListReading) => void;
}

/** How a list was read, in a line; opened, each part of it can be corrected. */
export function ListReadingFields(props: ListReadingFieldsProps): React.JSX.Element {
  const { list, isWrong } = props;
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isWrong;
  const correct = (reading: MandateListReading): void => {
    // What is being corrected stays in sight when it is right.
    setChosen(true);
    props.onRead(reading);
  };
  const { columns, encoding, separator } = list;
  const counts = { taken: columns.filter(({ field }) => field !== null).length, all: columns.length };
  const words =
    encoding === null || separator === null
      ? fill(texts.howSheet, counts)
      : fill(texts.howCsv, {
          ...counts,
          separator: texts.separators[separatorName(separator)],
          encoding: texts.encodings[encodingOf(encoding)],
        });
  return (
    <div className={view.section}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => setChosen(!isOpen)}
      >
        {texts.how}
      </Button>
      <Text size={200}>{words}</Text>
      {isOpen && (
        <div className={styles.fields}>
          <FileFields {...props} onRead={correct} />
          <Columns {...props} onRead={correct} />
        </div>
      )}
    </div>
  );
}

function separatorName(separator: string): SeparatorName {
  return (
    (Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[]).find((name) => SEPARATORS[name] === separator) ?? "other"
  );
}

function encodingOf(name: string): Encoding {
  return ENCODINGS.find((one) => one === name) ?? "utf-8";
}

/** The file itself: what parts its cells, its letters, and its days. */
function FileFields({ list, reading, onRead }: ListReadingFieldsProps): React.JSX.Element {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  const { separator, encoding, dateOrder } = list;
  const isOther = separator !== null && separatorName(separator) === "other";
  const names = ["semicolon", "comma", "tab", "bar", ...(isOther ? (["other"] as const) : [])] as const;
  const orders = ["dayFirst", "monthFirst", ...(isSaid(dateOrder) || dateOrder === null ? [] : [dateOrder])] as const;
  return (
    <>
      {separator !== null && (
        <SelectField<SeparatorName>
          label={texts.separator}
          value={separatorName(separator)}
          options={names.map((value) => ({ value, label: texts.separators[value] }))}
          onChange={(name) => name !== "other" && onRead({ ...reading, separator: SEPARATORS[name], fields: {} })}
        />
      )}
      {encoding !== null && (
        <SelectField
          label={texts.encoding}
          value={encodingOf(encoding)}
          options={ENCODINGS.map((value) => ({ value, label: texts.encodings[value] }))}
          onChange={(value) => onRead({ ...reading, encoding: value })}
        />
      )}
      {dateOrder !== null && (
        <SelectField
          label={texts.dateOrder}
          value={dateOrder}
          options={orders.map((value) => ({ value, label: texts.dateOrders[value] }))}
          onChange={(value) => isSaid(value) && onRead({ ...reading, dateOrder: value })}
        />
      )}
    </>
  );
}

/** An order of days that a user can say. */
function isSaid(order: MandateList["dateOrder"]): order is "dayFirst" | "monthFirst" {
  return order === "dayFirst" || order === "monthFirst";
}

/** What each column was taken for. */
function Columns({ list, reading, onRead }: ListReadingFieldsProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const fields = Object.keys(FIELDS) as MandateListField[];
  const options = [
    { value: "" as const, label: texts.notRead },
    ...fields.map((value) => ({ value, label: fill("{field:field}", { field: value }) })),
  ];
  return (
    <>
      <Text weight="semibold">{texts.columns}</Text>
      {list.columns.map(({ caption, field }, at) => (
        <SelectField
          key={at}
          label={caption === "" ? fill(texts.columnless, { at: at + 1 }) : fill(texts.column, { caption })}
          value={field ?? ""}
          options={options}
          onChange={(value) => onRead({ ...reading, fields: { ...reading.fields, [at]: value === "" ? null : value } })}
        />
      ))}
    </>
  );
}
