import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { type WarningName, warningName } from "../../../domain/book/finding";
import type { FindingCode } from "../../../domain/values/findingCodes";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { SelectField } from "../../parts/SelectField";
import { useQuery } from "../../useQuery";
import { useMadeSheets } from "../firstUse/useMadeSheets";
import { useViewStyles } from "../useViewStyles";
import { Comparison } from "./Comparison";
import { HowListRead } from "./HowListRead";
import { LIST_FIELD_CHOICES } from "./listFieldChoices";
import { isHowRead, isMisread } from "./misread";
import { AS_FOUND, type TakeInListInUse, type TakenList, type TakenListFiles, useTakeInList } from "./useTakeInList";

const NOTHING = {};

interface HowListsReadProps {
  readonly use: TakeInListInUse;
  readonly result: TakenList;
  readonly preview: Preview<"take-in-list"> | null;
}

interface TakeInListProps {
  readonly files: TakenListFiles;
  /** Whether the workbook lacks our sheets. */
  readonly lacksSheets: boolean;
  /** Told before the sheets are made, so that this stays in sight. */
  readonly onMaking: () => void;
  /** Told in a sentence when it was written. */
  readonly onTaken: (sentence: string) => void;
  /** Back to the choice of a file. */
  readonly onOther: () => void;
  /** Told that it is collected by the list itself. */
  readonly onOneList: () => void;
}

/** Takes in a list: how it was read, what it changes with a tick for each, and one click. */
export function TakeInList(props: TakeInListProps): React.JSX.Element {
  const { files, lacksSheets, onMaking, onTaken, onOther, onOneList } = props;
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const texts = messages.pane.takeIn;
  const use = useTakeInList(files);
  const name = files.map((one) => one.name).join(", ");
  const { action, result } = use;
  const preview = action.state.step === "ready" ? action.state.preview : null;
  const sums = result === null ? {} : { sums: fill(texts.sums, countsOf(result)) };
  const isUnread = result?.lists.head.some((list) => isWithoutCaptions(list) && list.rowCount === 0) === true;
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {result === null ? name : fill(texts.file, { file: name, count: result.rowCount })}
        </Text>
        <Button size="small" className={view.short} onClick={onOther}>
          {texts.other}
        </Button>
      </div>
      {result !== null && <HowListsRead use={use} result={result} preview={preview} />}
      {result?.isCompared === false && result.lists.head.some(isWithoutCaptions) && (
        <div className={view.buttons}>
          <Button onClick={onOneList}>{texts.asOneList}</Button>
        </div>
      )}
      {lacksSheets && preview !== null && !isUnread && <NoSheets onMaking={onMaking} onMade={use.look} />}
      <Administration use={use} lacksSheets={lacksSheets} />
      <PreviewPanel
        action={action}
        commitLabel={texts.commit}
        confirmsItself={isConfirmedByRow}
        asksItself={isOpenAsked}
        remarksItself={isHowRead}
        hidesFindings={lacksSheets}
        answersItself={lacksSheets}
        {...sums}
        onCommitted={() => onTaken(fill(texts.done, { ...(result && countsOf(result)), file: name }))}
      >
        {preview !== null && <OpenAmount preview={preview} use={use} />}
        {preview?.result?.isCompared === true && <Compared use={use} result={preview.result} />}
      </PreviewPanel>
    </div>
  );
}

/** What the list changes, below the question that it may raise. */
function Compared(props: { readonly use: TakeInListInUse; readonly result: TakenList }): React.JSX.Element {
  return (
    <>
      <Holds {...props} />
      <Comparison {...props} />
    </>
  );
}

function isWithoutCaptions({ headingRow, columns }: TakenList["lists"]["head"][number]): boolean {
  return headingRow === 0 && columns.length > 0;
}

function countsOf({ sums }: TakenList) {
  const changed = sums.changed.count + sums.again.count;
  return { new: sums.new.count, amount: sums.new.amount, changed, gone: sums.gone.count };
}

/** How each of the lists was read; of one that was misread the words are in sight. */
function HowListsRead({ use, result, preview }: HowListsReadProps): React.JSX.Element {
  const { readings } = use.said;
  const lists = result.lists.head;
  const { data } = useQuery("choices", NOTHING);
  const isOfSeveral = (data?.administrations.length ?? 0) > 1;
  // With one administration no column need say which.
  const fieldsOf = ({ columns }: (typeof lists)[number]) =>
    LIST_FIELD_CHOICES.filter(
      ({ field }) => field !== "administration" || isOfSeveral || columns.some((column) => column.field === field),
    );
  const isWrong = (file: string): boolean =>
    preview?.findings.head.some(({ finding }) => isMisread(finding, lists.length > 1 ? file : null)) === true;
  return (
    <>
      {lists.map((list, at) => (
        <HowListRead
          key={at}
          list={list}
          fields={fieldsOf(list)}
          said={readings[at] ?? AS_FOUND}
          isWrong={isWrong(list.file)}
          isOfSeveral={lists.length > 1}
          onSay={(said) => use.say({ readings: readings.map((one, place) => (place === at ? said : one)) })}
        />
      ))}
    </>
  );
}

function isOpenAsked(code: FindingCode): boolean {
  return code === "takeIn.amountAsked";
}

function isConfirmedByRow(name: WarningName): boolean {
  return name.startsWith("takeIn.collectedBefore:");
}

/** Of which administration the list is, where it does not say; that there is none yet. */
function Administration({
  use,
  lacksSheets,
}: {
  readonly use: TakeInListInUse;
  readonly lacksSheets: boolean;
}): React.JSX.Element | null {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { data } = useQuery("choices", NOTHING);
  const { result, said, say } = use;
  if (data === null || result === null || lacksSheets) return null;
  const { administrations } = data;
  if (administrations.length === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{texts.noCreditor}</MessageBarBody>
      </MessageBar>
    );
  }
  if (administrations.length === 1 || result.columns.head.some(({ field }) => field === "administration")) return null;
  const none = said.administration === null ? [{ value: "", label: texts.chooseAdministration }] : [];
  return (
    <SelectField
      label={texts.administration}
      value={said.administration ?? ""}
      options={[...none, ...administrations.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]}
      onChange={(administration) => say({ administration })}
    />
  );
}

/** The sheets that a list needs are made at a click; then it is compared with what is in them. */
function NoSheets({
  onMaking,
  onMade,
}: {
  readonly onMaking: () => void;
  readonly onMade: () => void;
}): React.JSX.Element {
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { takeIn: texts } = translator.messages.pane;
  const making = useMadeSheets();
  const make = async (): Promise<void> => {
    onMaking();
    if (await making.make()) onMade();
  };
  return (
    <>
      <Text>{texts.mustMake}</Text>
      <div role="status">{making.progress !== null && <ProgressText progress={making.progress} />}</div>
      <Refusal refusal={making.refusal} />
      {!isReadOnly && (
        <div className={view.buttons}>
          <Button appearance="primary" disabled={making.progress !== null} onClick={() => void make()}>
            {texts.make}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether a column of amounts is what is still open: asked, since the whole amount would be collected else. */
function OpenAmount({
  preview,
  use,
}: {
  readonly preview: Preview<"take-in-list">;
  readonly use: TakeInListInUse;
}): React.JSX.Element | null {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const asked = preview.unconfirmed.find(({ example }) => isOpenAsked(example.finding.code));
  if (asked === undefined) return null;
  const columns = preview.findings.head.flatMap(({ finding }) =>
    isOpenAsked(finding.code) ? [String(finding.params["column"])] : [],
  );
  const { file } = asked.example.finding.params;
  const openIn = (column: string): void => {
    const lists = preview.result?.lists.head ?? [];
    const at = Math.max(
      0,
      lists.findIndex((list) => list.file === file),
    );
    const readings = use.said.readings.map(({ choice, ...said }, place) =>
      place === at
        ? { ...said, choice: { ...choice, fields: { ...choice.fields, "Invoices.openAmount": column } } }
        : { ...said, choice },
    );
    use.say({ readings });
  };
  return (
    <section className={view.section} aria-label={fill(texts.openAsked, { column: columns.join(", ") })}>
      <Text weight="semibold">{fill(texts.openAsked, { column: columns.join(", ") })}</Text>
      <Text size={200}>{texts.openWhy}</Text>
      <div className={view.buttons}>
        {columns.map((column) => (
          <Button key={column} size="small" onClick={() => openIn(column)}>
            {fill(texts.isOpen, { column })}
          </Button>
        ))}
        <Button size="small" onClick={() => use.accept(warningName(asked.example.finding))}>
          {texts.isNotOpen}
        </Button>
      </div>
    </section>
  );
}

/** Whether the list holds all that is open: what is not in it was paid elsewhere then. */
function Holds({
  use,
  result,
}: {
  readonly use: TakeInListInUse;
  readonly result: TakenList;
}): React.JSX.Element | null {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { said, say } = use;
  const isOfInterest = said.isPart || result.sums.gone.count > 0 || said.turned.some(({ part }) => part === "gone");
  if (!isOfInterest) return null;
  return (
    <Field label={texts.holds}>
      <RadioGroup
        value={said.isPart ? "part" : "all"}
        onChange={(_event, { value }) => say({ isPart: value === "part" })}
      >
        <Radio value="all" label={texts.holdsAll} />
        <Radio value="part" label={texts.holdsPart} />
      </RadioGroup>
    </Field>
  );
}
