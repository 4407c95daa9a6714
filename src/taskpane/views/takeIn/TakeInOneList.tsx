import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import type { Preview } from "../../../session/session";
import type { AskedReading } from "../../../workbook/takeInAsked";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { type ActionInUse, useAction } from "../../useAction";
import { useMaking } from "../firstUse/useMaking";
import { useViewStyles } from "../useViewStyles";
import { HowListRead } from "./HowListRead";
import { MEMBER_FIELD_CHOICES } from "./listFieldChoices";
import { isHowRead, isMisread } from "./misread";
import { MissingAnswers } from "./MissingAnswers";
import { type LeftCharge, type OneList, OneListPreview } from "./OneListPreview";
import { AS_FOUND, listIn, type TakenListFiles } from "./useTakeInList";

interface TakeInOneListProps {
  /** The list, and the files of amounts or fees that belong to it. */
  readonly files: TakenListFiles;
  /** Whether the workbook lacks our sheets: they are made before anything is taken in. */
  readonly lacksSheets: boolean;
  /** Told before the sheets are made, so that this stays in sight. */
  readonly onMaking: () => void;
  /** Told in a sentence when it was written, with the day on which it is collected. */
  readonly onTaken: (sentence: string, day: IsoDate | null) => void;
  /** Back to the choice of a file. */
  readonly onOther: () => void;
}

/** Takes in one list by which is collected: what it lacks in one form, then who and what it comes to, and one click. */
export function TakeInOneList({
  files,
  lacksSheets,
  onMaking,
  onTaken,
  onOther,
}: TakeInOneListProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts, oneList } = messages.pane;
  const action = useAction("take-in-one-list");
  const name = files.map((file) => file.name).join(", ");
  const { state } = action;
  const result = state.step === "ready" || state.step === "committing" ? state.preview.result : null;
  const taken = (): void => onTaken(fill(oneList.done, { file: name }), result?.collectionDate ?? null);
  const making = useMaking(action, taken);
  const [list, ...others] = files;
  const first = useEffectEvent(() => {
    void action.prepare({ list: listIn(list), ...(others.length > 0 ? { others: others.map(listIn) } : {}) });
  });
  useEffect(() => first(), []);
  const make = (): void => {
    onMaking();
    void making.make();
  };
  const count = state.step === "ready" ? (result?.rowCount ?? 0) : 0;
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {count === 0 ? name : fill(texts.file, { file: name, count })}
        </Text>
        <Button size="small" className={view.short} onClick={onOther}>
          {texts.other}
        </Button>
      </div>
      <HowRead name={name} action={action} />
      <Taking
        action={action}
        onTaken={taken}
        make={lacksSheets && !making.isMade ? make : null}
        isMaking={making.progress !== null}
      />
      <div role="status">{making.progress !== null && <ProgressText progress={making.progress} />}</div>
      <Refusal refusal={making.refusal} />
    </div>
  );
}

interface HowReadProps {
  readonly name: string;
  readonly action: ActionInUse<"take-in-one-list">;
}

/** How the list was read, and what is said against it. */
function HowRead({ name, action }: HowReadProps): React.JSX.Element | null {
  const [said, setSaid] = useState(AS_FOUND);
  const preview = action.state.step === "ready" ? action.state.preview : null;
  const result = preview?.result ?? null;
  if (result === null) return null;
  const read = (more: AskedReading): void => {
    setSaid(more);
    // Read otherwise it is another list: what was accepted of it is asked anew.
    void action.renew({ ...more, confirmed: [] });
  };
  return (
    <HowListRead
      list={{ ...result, file: name, columns: result.columns.head, sheets: result.sheets.head, ...NO_LAYOUTS }}
      fields={MEMBER_FIELD_CHOICES}
      said={said}
      isWrong={preview?.findings.head.some(({ finding }) => isMisread(finding, null)) === true}
      onSay={read}
    />
  );
}

/** Lists by which is collected are read by their captions alone. */
const NO_LAYOUTS = { layout: null, layouts: [] };

interface TakingProps {
  readonly action: ActionInUse<"take-in-one-list">;
  readonly onTaken: () => void;
  /** Makes the sheets first; null where they are there. */
  readonly make: (() => void) | null;
  readonly isMaking: boolean;
}

const NONE_MISSING: OneList["missing"]["head"] = [];

/** The form of what is missing, or the preview with the button that writes, or that makes the sheets first. */
function Taking({ action, onTaken, make, isMaking }: TakingProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { oneList } = translator.messages.pane;
  const { request } = action;
  const preview = action.state.step === "ready" ? action.state.preview : null;
  const [left, setLeft] = useState<readonly LeftCharge[]>([]);
  const leave = (now: readonly LeftCharge[]): void => {
    setLeft(now);
    void action.renew({ exclude: now.map(({ charge }) => charge.member) });
  };
  const result = preview?.result?.isRead === true ? preview.result : null;
  const missing = result?.missing.head ?? NONE_MISSING;
  const mustAsk = missing.length > 0;
  const mustMake = make !== null && result !== null && !mustAsk;
  const counts = { members: result?.newMembers.length ?? 0, invoices: result?.sums.new.count ?? 0 };
  return (
    <PreviewPanel
      action={action}
      commitLabel={oneList.commit}
      sums={translator.fill(oneList.sums, { ...counts, amount: result?.sums.new.amount ?? "0.00" })}
      onCommitted={onTaken}
      answersItself={mustAsk || mustMake}
      hidesFindings={mustAsk || mustMake}
      remarksItself={isHowRead}
    >
      {request !== null && result !== null && (
        <MissingAnswers missing={missing} request={request} onAnswer={(change) => void action.renew(change)} />
      )}
      {result !== null && !mustAsk && (result.sums.closed.count > 0 || request?.partial === true) && (
        <Checkbox
          checked={request?.partial === true}
          label={oneList.isPart}
          // A request that is renewed keeps what the new one does not have.
          onChange={(_event, { checked }) =>
            void action.renew({ partial: checked === true ? true : undefined } as never)
          }
        />
      )}
      {result !== null && !mustAsk && <OneListPreview result={result} left={left} onLeave={leave} />}
      {(mustAsk || mustMake) && preview !== null && <OtherFindings {...preview} />}
      {mustMake && !isReadOnly && (
        <div className={view.buttons}>
          <Button appearance="primary" disabled={isMaking} onClick={make}>
            {oneList.make}
          </Button>
        </div>
      )}
    </PreviewPanel>
  );
}

/** What the form asks, and what its button is for. */
const ASKED: ReadonlySet<string> = new Set([
  ...["oneList.nameAsked", "oneList.creditorAsked", "oneList.accountAsked", "oneList.dateAsked"],
  ...["oneList.signatureAsked", "oneList.joiningProposed", "oneList.feeAsked", "table.missing"],
]);

/** What was found but that. */
function OtherFindings({ findings: { head, ...list } }: Pick<Preview, "findings">): React.JSX.Element | null {
  const shown = head.filter(({ finding: { code } }) => !ASKED.has(code) && !isHowRead(code));
  return shown.length === 0 ? null : <FindingsList findings={{ ...list, length: shown.length, head: shown }} />;
}
