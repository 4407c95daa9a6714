import { Button, Spinner, Text } from "@fluentui/react-components";
import { DocumentArrowUpRegular, TableAddRegular, TableLinkRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import type { Opening } from "../../../session/session";
import { useIsActive, usePane } from "../../pane";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { LeadCard } from "../../parts/LeadCard";
import { useViewStyles } from "../useViewStyles";
import { type DoorName, Doors } from "./Doors";
import { MakeSheets } from "./MakeSheets";
import { type Made, NextSteps, type TakenOver } from "./NextSteps";
import { OwnTables } from "./OwnTables";
import { PutBack } from "./PutBack";
import { useSetUp } from "./useSetUp";

// Used once per firm at the most.
const TakenFiles = lazy(async () => ({ default: (await import("../takeIn/TakenFiles")).TakenFiles }));

interface FirstUseProps {
  /** Which of the tables that must be there are there. */
  readonly tables: Opening["tables"];
  /** Told when they are there: what comes next is shown until {@link FirstUseProps.onDone}. */
  readonly onMade: () => void;
  readonly onDone: () => void;
}

type Way = "choose" | "make" | "sampleSheets" | "own" | "ownList" | "export";

type Step = Way | Made | TakenOver;

/** The way from a workbook without our tables to one that has them: sheets are made, or the user's own are mapped. */
export function FirstUse({ tables, onMade, onDone }: FirstUseProps): React.JSX.Element {
  const styles = useViewStyles();
  const { firstUse } = usePane().translator.messages.pane;
  const [step, setStep] = useState<Step>("choose");
  const made = (next: Made | TakenOver): void => {
    setStep(next);
    onMade();
  };
  const done = (): void => {
    setStep("choose");
    onDone();
  };
  const back = (): void => setStep("choose");
  const isPartly = tables === "some";
  const isDropped = tables === "dropped";
  return (
    <>
      <h2 className={styles.heading}>{titleOf(step, { isPartly, isDropped }, firstUse)}</h2>
      {step === "choose" && isDropped && <PutBack onLaid={() => made("laid")} />}
      {step === "choose" && !isDropped && <Ways isPartly={isPartly} onChoose={setStep} />}
      {(step === "make" || step === "sampleSheets") && (
        <MakeSheets
          key={step}
          beginsWithSample={step === "sampleSheets"}
          isPartly={isPartly}
          onMade={({ sample }) => made(sample ? "sample" : "made")}
          onOwn={() => setStep("own")}
          onBack={back}
        />
      )}
      {(step === "ownList" || step === "export") && (
        <FileStep
          key={step}
          door={step}
          lacksSheets={tables !== "all"}
          onMaking={onMade}
          onTaken={(sentence, day) => made({ sentence, day })}
          onOwn={() => setStep("own")}
          onBack={back}
        />
      )}
      {step === "own" && <OwnTables onMapped={() => made("mapped")} onBack={back} />}
      {isMade(step) && <NextSteps made={step} onDone={done} />}
    </>
  );
}

/** What a step is called; what was made has the title of all. */
function titleOf(
  step: Step,
  { isPartly, isDropped }: { readonly isPartly: boolean; readonly isDropped: boolean },
  firstUse: PaneTranslator["messages"]["pane"]["firstUse"],
): string {
  if (isMade(step)) return firstUse.title;
  const titles = {
    choose: isDropped ? firstUse.droppedTitle : firstUse.title,
    make: isPartly ? firstUse.complete : firstUse.makeTitle,
    sampleSheets: firstUse.doorSample,
    own: firstUse.ownTitle,
    ownList: firstUse.doorOwnList,
    export: firstUse.exportTitle,
  };
  return titles[step];
}

interface FileStepProps {
  readonly door: "ownList" | "export";
  readonly lacksSheets: boolean;
  readonly onMaking: () => void;
  readonly onTaken: (sentence: string, day: IsoDate | null) => void;
  /** Told that the list stands in the workbook. */
  readonly onOwn: () => void;
  readonly onBack: () => void;
}

/** A file of one's own or of another program: what is done with it follows from what stands in it. */
function FileStep({ door, onOwn, onBack, ...taking }: FileStepProps): React.JSX.Element {
  const styles = useViewStyles();
  const { firstUse, parts, shell } = usePane().translator.messages.pane;
  return (
    <Suspense fallback={<Spinner label={shell.opening} />}>
      <Text>{door === "ownList" ? firstUse.ownListIntro : firstUse.exportIntro}</Text>
      <TakenFiles {...taking} />
      <div className={styles.buttons}>
        {door === "ownList" && <Button onClick={onOwn}>{firstUse.ownListHere}</Button>}
        <Button onClick={onBack}>{parts.back}</Button>
      </div>
    </Suspense>
  );
}

const WAYS: ReadonlySet<unknown> = new Set<Way>(["choose", "make", "sampleSheets", "own", "ownList", "export"]);

function isMade(step: Step): step is Made | TakenOver {
  return !WAYS.has(step);
}

interface WaysProps {
  readonly isPartly: boolean;
  readonly onChoose: (step: "make" | "sampleSheets" | "own" | "ownList" | "export") => void;
}

/** The ways; which one is meant is often plain from what the workbook holds already. */
function Ways({ isPartly, onChoose }: WaysProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, revision, isReadOnly, readOnlyText } = usePane();
  const { firstUse } = translator.messages.pane;
  const isActive = useIsActive();
  const { state, look } = useSetUp();
  const lookAt = useEffectEvent(() => void look({ language: null, sample: false }));
  useEffect(() => {
    if (isActive) lookAt();
  }, [isActive, revision]);
  const own = state.step === "ready" ? [...new Set(state.result.ownTables.map(({ tableName }) => tableName))] : [];
  const opens = (door: DoorName): void => onChoose(door === "sample" ? "sampleSheets" : door);
  return (
    <div className={styles.section}>
      <Text>{isPartly ? firstUse.introSome : firstUse.introNone}</Text>
      {!isPartly && own.length === 0 && (
        <>
          <Doors onChoose={opens} />
          <Text>{firstUse.otherwise}</Text>
        </>
      )}
      <Cards isPartly={isPartly} own={own} onChoose={onChoose} />
      {isReadOnly && <Text>{`${readOnlyText} ${firstUse.readOnly}`}</Text>}
    </div>
  );
}

/** The ways of a workbook that holds something of what is needed already; without that, those that need no file. */
function Cards({ isPartly, own, onChoose }: WaysProps & { readonly own: readonly string[] }): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { firstUse } = messages.pane;
  const seen = own.length === 0 ? "" : ` ${fill(firstUse.ownSeen, { names: own.join(", ") })}`;
  const makes = (
    <LeadCard
      key="make"
      icon={<TableAddRegular aria-hidden="true" />}
      title={isPartly ? firstUse.complete : firstUse.make}
      detail={isPartly ? firstUse.completeDetail : firstUse.makeDetail}
      onClick={() => onChoose("make")}
    />
  );
  const maps = (
    <LeadCard
      key="own"
      icon={<TableLinkRegular aria-hidden="true" />}
      title={firstUse.own}
      detail={`${firstUse.ownDetail}${seen}`}
      onClick={() => onChoose("own")}
    />
  );
  return (
    <>
      {own.length > 0 ? [maps, makes] : [makes, maps]}
      {(isPartly || own.length > 0) && (
        <LeadCard
          icon={<DocumentArrowUpRegular aria-hidden="true" />}
          title={firstUse.doorExport}
          detail={firstUse.doorExportDetail}
          onClick={() => onChoose("export")}
        />
      )}
    </>
  );
}
