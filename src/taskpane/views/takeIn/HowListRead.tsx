import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { LIST_FIELDS, ListField } from "../../../lists/listFields";
import type { ChosenDateOrder, DecimalSign, ReadingChoice } from "../../../lists/rawList";
import { usePane } from "../../pane";
import { EncodingField, encodingWords, ReadingFrame, SeparatorField, separatorWords } from "../../parts/ReadingFields";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";
import type { SaidOfList, TakenList } from "./useTakeInList";

/** What a column can be taken for, with the table of ours that it belongs to. */
const FIELDS: typeof LIST_FIELDS = {
  ...{ number: "Invoices", administration: "Invoices", debtor: "Invoices", invoiceDate: "Invoices" },
  ...{ dueDate: "Invoices", description: "Invoices", paymentReference: "Invoices", currency: "Invoices" },
  ...{
    amount: "Invoices",
    openAmount: "Invoices",
    debit: "Invoices",
    credit: "Invoices",
    collect: "Invoices",
    mandateId: "Invoices",
    name: "Debtors",
  },
  ...{ iban: "Debtors", bic: "Debtors", accountHolder: "Debtors", street: "Debtors", buildingNumber: "Debtors" },
  ...{ postalCode: "Debtors", town: "Debtors", country: "Debtors", email: "Debtors" },
  ...{ registrationNumber: "Debtors", taxNumber: "Debtors" },
};

const DECIMALS: readonly DecimalSign[] = [",", "."];
const ORDERS: readonly ChosenDateOrder[] = ["dayFirst", "monthFirst", "yearFirst"];

interface HowListReadProps {
  readonly list: TakenList;
  readonly said: SaidOfList;
  /** Whether something may be wrong in how it was read: then it is in sight. */
  readonly isWrong: boolean;
  readonly onSay: (more: Partial<SaidOfList>) => void;
}

/** How a list was read, in a line; opened, each part of it can be corrected and kept under a name. */
export function HowListRead(props: HowListReadProps): React.JSX.Element {
  const { list, said, isWrong, onSay } = props;
  const { translator } = usePane();
  const { takeIn: texts } = translator.messages.pane;
  const read = (choice: ReadingChoice): void => onSay({ choice: { ...said.choice, ...choice } });
  return (
    <ReadingFrame title={texts.how} words={howWords(list, translator)} isWrong={isWrong}>
      <FileFields {...props} onRead={read} />
      <SignFields {...props} onRead={read} />
      <Columns {...props} onRead={read} />
      <KeepName {...props} />
    </ReadingFrame>
  );
}

function howWords(list: TakenList, translator: ReturnType<typeof usePane>["translator"]): string {
  const { takeIn: texts } = translator.messages.pane;
  const { columns, encoding, separator, sheet, headingRow: row } = list;
  if (row === 0) return texts.howNot;
  const taken = columns.head.filter(({ field }) => field !== null).length;
  const params = { row, taken, all: columns.length };
  if (encoding === null || separator === null)
    return translator.fill(texts.howSheet, { ...params, sheet: sheet ?? "" });
  const words = { separator: separatorWords(separator, translator), encoding: encodingWords(encoding, translator) };
  return translator.fill(texts.howCsv, { ...params, ...words });
}

interface ReadProps extends HowListReadProps {
  readonly onRead: (choice: ReadingChoice) => void;
}

/** Which sheet of the file, or what parts its cells and its letters; and by which layout. */
function FileFields({ list, said, onRead }: ReadProps): React.JSX.Element {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { separator, encoding, sheet, sheets, layouts } = list;
  const sheetNames = sheet === null ? ["", ...sheets.head] : sheets.head;
  const chosen = said.choice.layout ?? list.keptAs ?? list.layout ?? "";
  return (
    <>
      {sheets.length > 0 && (
        <SelectField
          label={texts.sheet}
          value={sheet ?? ""}
          options={sheetNames.map((value) => ({ value, label: value === "" ? texts.unknown : value }))}
          onChange={(value) => value !== "" && onRead({ sheet: value })}
        />
      )}
      {separator !== null && <SeparatorField value={separator} onChange={(value) => onRead({ separator: value })} />}
      {encoding !== null && <EncodingField value={encoding} onChange={(value) => onRead({ encoding: value })} />}
      <SelectField
        label={texts.layout}
        value={chosen}
        options={[
          ...(chosen === "" ? [{ value: "", label: texts.layoutFound }] : []),
          ...layouts.head.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) => onRead({ layout: value })}
      />
    </>
  );
}

/** How its amounts and its days are written. */
function SignFields({ list, said, onRead }: ReadProps): React.JSX.Element | null {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { decimal, dates, headingRow } = list;
  if (headingRow === 0) return null;
  const sign = said.choice.decimal ?? decimal ?? "";
  const order = said.choice.dates ?? dates ?? "";
  const none = [{ value: "" as const, label: texts.unknown }];
  return (
    <>
      <SelectField<DecimalSign | "">
        label={texts.decimal}
        value={sign}
        options={[...(sign === "" ? none : []), ...DECIMALS.map((value) => ({ value, label: texts.decimals[value] }))]}
        onChange={(value) => value !== "" && onRead({ decimal: value })}
      />
      <SelectField<ChosenDateOrder | "">
        label={texts.dates}
        value={order}
        options={[...(order === "" ? none : []), ...ORDERS.map((value) => ({ value, label: texts.dateOrders[value] }))]}
        onChange={(value) => value !== "" && onRead({ dates: value })}
      />
    </>
  );
}

/** What each column was taken for; one without a caption has no name by which it could be chosen. */
function Columns({ list, said, onRead }: ReadProps): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const columns = list.columns.head.filter(({ caption }) => caption.trim() !== "");
  if (columns.length === 0) return null;
  const options = [
    { value: "" as const, label: texts.notRead },
    ...(Object.keys(FIELDS) as ListField[]).map((value) => ({
      value,
      label: fill("{field:field}", { field: value === "number" ? "invoice" : value }),
    })),
  ];
  return (
    <>
      <Text weight="semibold">{texts.columns}</Text>
      {columns.map(({ name, field }) => (
        <SelectField<ListField | "">
          key={name}
          label={fill(texts.column, { caption: name })}
          value={field ?? ""}
          options={options}
          onChange={(value) => onRead({ fields: { ...said.choice.fields, ...changedField(name, field, value) } })}
        />
      ))}
    </>
  );
}

/** What is said of fields when a column is taken for another one: what it was taken for has no column any more. */
function changedField(name: string, was: ListField | null, is: ListField | ""): Readonly<Record<string, string>> {
  const nameOf = (field: ListField): string => `${FIELDS[field]}.${field}`;
  return {
    ...(was === null ? {} : { [nameOf(was)]: "" }),
    ...(is === "" ? {} : { [nameOf(is)]: name }),
  };
}

/** Under which name this way of reading is kept. */
function KeepName({ list, said, onSay }: HowListReadProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const kept = said.keepAs ?? list.keptAs;
  const [name, setName] = useState<string | null>(null);
  const typed = (name ?? kept ?? "").trim();
  return (
    <>
      <Field label={texts.keepAs} hint={texts.keepHint}>
        <Input value={name ?? kept ?? ""} maxLength={80} onChange={(_event, { value }) => setName(value)} />
      </Field>
      {typed !== "" && typed !== kept && (
        <div className={view.buttons}>
          <Button size="small" onClick={() => onSay({ keepAs: typed })}>
            {texts.keep}
          </Button>
        </div>
      )}
      {kept !== null && typed === kept && <Text size={200}>{fill(texts.kept, { name: kept })}</Text>}
    </>
  );
}
