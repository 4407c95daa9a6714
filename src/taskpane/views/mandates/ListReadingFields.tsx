import { Text } from "@fluentui/react-components";
import type { MandateListField } from "../../../lists/mandateColumns";
import type { MandateList } from "../../../lists/mandateList";
import type { MandateListChoice } from "../../../lists/mandateListFile";
import { usePane } from "../../pane";
import { EncodingField, encodingWords, ReadingFrame, SeparatorField, separatorWords } from "../../parts/ReadingFields";
import { SelectField } from "../../parts/SelectField";
import { fieldsWith } from "./saidFields";

/** What a column can be taken for, in the order in which it is offered. */
const FIELDS: Readonly<Record<MandateListField, true>> = {
  ...{ mandateId: true, debtor: true, name: true, iban: true, bic: true, dateOfSignature: true },
  ...{ lastCollectionDate: true, localInstrument: true, oneOff: true, invoice: true, administration: true },
  ...{ accountHolder: true, accountTown: true, registrationNumber: true, taxNumber: true },
};

interface ListReadingFieldsProps {
  readonly list: MandateList;
  /** Whether something may be wrong in how it was read: then it is in sight. */
  readonly isWrong: boolean;
  readonly reading: MandateListChoice;
  readonly onRead: (reading: MandateListChoice) => void;
}

/** How a list was read, in a line; opened, each part of it can be corrected. */
export function ListReadingFields(props: ListReadingFieldsProps): React.JSX.Element {
  const { list, isWrong } = props;
  const { translator } = usePane();
  const { mandateImport: texts } = translator.messages.pane;
  const { columns, encoding, separator } = list;
  const counts = { taken: columns.filter(({ field }) => field !== null).length, all: columns.length };
  const words =
    encoding === null || separator === null
      ? translator.fill(texts.howSheet, counts)
      : translator.fill(texts.howCsv, {
          ...counts,
          separator: separatorWords(separator, translator),
          encoding: encodingWords(encoding, translator),
        });
  return (
    <ReadingFrame title={texts.how} words={words} isWrong={isWrong}>
      <FileFields {...props} />
      <Columns {...props} />
    </ReadingFrame>
  );
}

/** The file itself: what parts its cells, its letters, and its days. */
function FileFields({ list, reading, onRead }: ListReadingFieldsProps): React.JSX.Element {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  const { separator, encoding, dateOrder } = list;
  const orders = ["dayFirst", "monthFirst", ...(isSaid(dateOrder) || dateOrder === null ? [] : [dateOrder])] as const;
  return (
    <>
      {separator !== null && (
        <SeparatorField value={separator} onChange={(value) => onRead({ ...reading, separator: value, fields: {} })} />
      )}
      {encoding !== null && (
        <EncodingField value={encoding} onChange={(value) => onRead({ ...reading, encoding: value })} />
      )}
      {dateOrder !== null && (
        <SelectField
          label={texts.dateOrder}
          value={dateOrder}
          options={orders.map((value) => ({ value, label: texts.dateOrders[value] }))}
          onChange={(value) => isSaid(value) && onRead({ ...reading, dates: value })}
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
          onChange={(value) => {
            onRead({
              ...reading,
              fields: fieldsWith(reading.fields ?? {}, list.columns, at, value === "" ? null : value),
            });
          }}
        />
      ))}
    </>
  );
}
