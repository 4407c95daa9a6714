import { Checkbox, Text } from "@fluentui/react-components";
import { MATCH_KEYS } from "../../../domain/mandates/debtorMatch";
import type { MandateList } from "../../../lists/mandateList";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { SelectField } from "../../parts/SelectField";
import { useQuery } from "../../useQuery";
import { StepFrame } from "../orders/OrderStep";
import { ListFile } from "./ListFile";
import { type MandateImportInUse, matchKeyOf, useMandateImport } from "./useMandateImport";

interface MandateImportProps {
  readonly onClose: () => void;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
}

/** Takes over the mandates of another program's list: a file, how it was read, what comes of it, and one click. */
export function MandateImport({ onClose, onDone }: MandateImportProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const use = useMandateImport();
  const { action, list } = use;
  const preview = action.state.step === "ready" ? action.state.preview : null;
  const count = preview?.result?.imported.length ?? 0;
  return (
    <StepFrame title={texts.title} intro={texts.intro} onClose={onClose}>
      <ListFile use={use} findings={preview?.findings.head ?? []} onRead={(read) => use.say({ reading: read })} />
      {list !== null && <ListFields use={use} list={list} />}
      <PreviewPanel
        action={action}
        commitLabel={count === 0 ? texts.commitNone : fill(texts.commit, { count })}
        onCommitted={() => onDone(fill(texts.done, { count }))}
      >
        {preview !== null && <Coming preview={preview} />}
      </PreviewPanel>
    </StepFrame>
  );
}

interface ListFieldsProps {
  readonly use: MandateImportInUse;
  readonly list: MandateList;
}

/** How its rows find their debtors, and what is said of all of them. */
function ListFields({ use, list }: ListFieldsProps): React.JSX.Element {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  const { said, say } = use;
  return (
    <>
      <SelectField
        label={texts.matchBy}
        value={matchKeyOf(list, said)}
        options={MATCH_KEYS.map((value) => ({ value, label: texts.matchKey[value] }))}
        onChange={(matchBy) => say({ matchBy })}
      />
      {!list.columns.some(({ field }) => field === "administration") && <Administration use={use} />}
      <Checkbox
        label={texts.migrated}
        checked={said.migrated}
        onChange={(_event, { checked }) => say({ migrated: checked === true })}
      />
    </>
  );
}

/** Of which administration the mandates are, where there is more than one and the list does not say. */
function Administration({ use }: Pick<ListFieldsProps, "use">): React.JSX.Element | null {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  const { data } = useQuery("choices", {});
  if (data === null || data.administrations.length < 2) return null;
  const options = data.administrations.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const none = use.said.administration === null ? [{ value: "", label: texts.chooseAdministration }] : [];
  return (
    <SelectField
      label={texts.administration}
      value={use.said.administration ?? ""}
      options={[...none, ...options]}
      onChange={(administration) => use.say({ administration })}
    />
  );
}

/** What comes into the workbook, row by row, and how many rows do not. */
function Coming({ preview }: { readonly preview: Preview<"import-mandates"> }): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { mandateImport: texts } = messages.pane;
  const { result } = preview;
  if (result === null) return null;
  const { imported, leftOut } = result;
  return (
    <>
      <Text weight="semibold">
        {fill(texts.coming, { count: imported.length })}
        {leftOut > 0 && `; ${fill(texts.leftOut, { count: leftOut })}`}
      </Text>
      {imported.length > 0 && (
        <LongRows
          list={imported}
          label={texts.list}
          rowHeight={60}
          renderRow={({ mandate, debtor, iban, dateOfSignature: date, lastCollectionDate: last }) => (
            <>
              <Text weight="semibold">{mandate}</Text>
              <Text block size={200}>
                {fill(texts.row, { debtor, iban: iban ?? texts.noIban })}
              </Text>
              <Text block size={200}>
                {date === null ? texts.unsigned : fill(texts.signed, { date })}
                {last !== null && `, ${fill(texts.last, { date: last })}`}
              </Text>
            </>
          )}
        />
      )}
    </>
  );
}
