import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ChosenDateOrder, DecimalSign, ReadingChoice } from "../../../lists/rawList";
import type { AskedReading } from "../../../workbook/takeInAsked";
import { usePane } from "../../pane";
import { EncodingField, encodingWords, ReadingFrame, SeparatorField, separatorWords } from "../../parts/ReadingFields";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";
import { changedField, type FieldChoice, type ReadColumn } from "./listFieldChoices";

const DECIMALS: readonly DecimalSign[] = [",", "."];
const ORDERS: readonly ChosenDateOrder[] = ["dayFirst", "monthFirst", "yearFirst"];

/** A list as it was read, of whichever kind. */
export interface ShownReading {
  readonly file: string;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headingRow: number;
  readonly layout: string | null;
  readonly layouts: readonly string[];
  readonly decimal: DecimalSign | null;
  readonly dates: ChosenDateOrder | null;
  readonly columns: readonly (ReadColumn & { readonly begins?: string })[];
  readonly keptAs: string | null;
}

interface HowListReadProps {
  readonly list: ShownReading;
  /** What its columns can be taken for. */
  readonly fields: readonly FieldChoice[];
  readonly said: AskedReading;
  /** Whether something may be wrong in how it was read: then it is in sight. */
  readonly isWrong: boolean;
  /** Whether it is one of several, so that its name must be said. */
  readonly isOfSeveral?: boolean;
  readonly onSay: (said: AskedReading) => void;
}

/** How a list was read, in a line; opened, each part of it can be corrected and kept under a name. */
export function HowListRead(props: HowListReadProps): React.JSX.Element {
  const { list, said, isWrong, isOfSeveral = false, onSay } = props;
  const { translator } = usePane();
  const { takeIn: texts } = translator.messages.pane;
  const read = (choice: ReadingChoice): void => onSay({ ...said, choice: { ...said.choice, ...choice } });
  const title = isOfSeveral ? translator.fill(texts.howOf, { file: list.file }) : texts.how;
  return (
    <ReadingFrame title={title} words={howWords(list, translator)} isWrong={isWrong}>
      <FileFields {...props} onRead={read} />
      <SignFields {...props} onRead={read} />
      <Columns {...props} onRead={read} />
      <KeepName {...props} />
    </ReadingFrame>
  );
}

function howWords(list: ShownReading, translator: ReturnType<typeof usePane>["translator"]): string {
  const { takeIn: texts } = translator.messages.pane;
  const { columns, encoding, separator, sheet, headingRow: row } = list;
  const taken = columns.filter(({ field }) => field !== null).length;
  if (row === 0) {
    return columns.length === 0 || taken === 0
      ? texts.howNot
      : translator.fill(texts.howPlaces, { taken, all: columns.length });
  }
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
  const sheetNames = sheet === null ? ["", ...sheets] : sheets;
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
      {layouts.length > 0 && (
        <SelectField
          label={texts.layout}
          value={chosen}
          options={[
            ...(chosen === "" ? [{ value: "", label: texts.layoutFound }] : []),
            ...layouts.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => onRead({ layout: value })}
        />
      )}
    </>
  );
}

/** How its amounts and its days are written. */
function SignFields({ list, said, onRead }: ReadProps): React.JSX.Element | null {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { decimal, dates } = list;
  if (dates === null && decimal === null) return null;
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

/** So many signs of a cell tell what its column holds. */
const BEGINS_MAX = 24;

/** What each column was taken for; one without a caption has no name by which it could be chosen. */
function Columns({ list, fields, said, onRead }: ReadProps): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts, takeIn } = messages.pane;
  const columns = list.columns.filter(({ name }) => name.trim() !== "");
  if (columns.length === 0) return null;
  const options = [
    { value: "", label: texts.notRead },
    ...fields.map(({ field, caption }) => ({ value: field, label: fill("{field:field}", { field: caption }) })),
  ];
  const labelOf = ({ name, begins }: (typeof columns)[number]): string =>
    begins === undefined
      ? fill(texts.column, { caption: name })
      : fill(takeIn.columnAt, { at: name.slice(1), begins: shortened(begins) });
  return (
    <>
      <Text weight="semibold">{texts.columns}</Text>
      {columns.map((column) => (
        <SelectField
          key={column.name}
          label={labelOf(column)}
          value={column.field ?? ""}
          options={options}
          onChange={(value) => {
            const is = value === "" ? null : value;
            onRead({ fields: { ...said.choice.fields, ...changedField(fields, columns, column, is) } });
          }}
        />
      ))}
    </>
  );
}

function shortened(text: string): string {
  return text.length > BEGINS_MAX ? `${text.slice(0, BEGINS_MAX)}…` : text;
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
          <Button size="small" onClick={() => onSay({ ...said, keepAs: typed })}>
            {texts.keep}
          </Button>
        </div>
      )}
      {kept !== null && typed === kept && <Text size={200}>{fill(texts.kept, { name: kept })}</Text>}
    </>
  );
}
