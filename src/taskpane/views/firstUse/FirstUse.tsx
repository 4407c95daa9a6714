import { Spinner, Text } from "@fluentui/react-components";
import { DocumentArrowUpRegular, TableAddRegular, TableLinkRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import type { Opening } from "../../../session/session";
import { useIsActive, usePane } from "../../pane";
import { LeadCard } from "../../parts/LeadCard";
import { useViewStyles } from "../useViewStyles";
import { MakeSheets } from "./MakeSheets";
import { type Made, NextSteps } from "./NextSteps";
import { OwnTables } from "./OwnTables";
import { PutBack } from "./PutBack";
import { useSetUp } from "./useSetUp";

// Used once per firm at the most.
const BankFile = lazy(async () => ({ default: (await import("./BankFile")).BankFile }));

interface FirstUseProps {
  /** Which of the tables that must be there are there. */
  readonly tables: Opening["tables"];
  /** Told when they are there: what comes next is shown until {@link FirstUseProps.onDone}. */
  readonly onMade: () => void;
  readonly onDone: () => void;
}

type Step = "choose" | "make" | "own" | "bankFile" | Made;

/** The way from a workbook without our tables to one that has them: sheets are made, or the user's own are mapped. */
export function FirstUse({ tables, onMade, onDone }: FirstUseProps): React.JSX.Element {
  const styles = useViewStyles();
  const { firstUse, bankFile, shell } = usePane().translator.messages.pane;
  const [step, setStep] = useState<Step>("choose");
  const made = (next: Made): void => {
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
  const title = {
    make: isPartly ? firstUse.complete : firstUse.makeTitle,
    own: firstUse.ownTitle,
    bankFile: bankFile.title,
  };
  return (
    <>
      <h2 className={styles.heading}>
        {step === "make" || step === "own" || step === "bankFile"
          ? title[step]
          : isDropped
            ? firstUse.droppedTitle
            : firstUse.title}
      </h2>
      {step === "choose" && isDropped && <PutBack onLaid={() => made("laid")} />}
      {step === "choose" && !isDropped && <Ways isPartly={isPartly} onChoose={setStep} />}
      {step === "make" && (
        <MakeSheets
          isPartly={isPartly}
          onMade={({ sample }) => made(sample ? "sample" : "made")}
          onOwn={() => setStep("own")}
          onBack={back}
        />
      )}
      {step === "bankFile" && (
        <Suspense fallback={<Spinner label={shell.opening} />}>
          <BankFile lacksSheets={tables !== "all"} onMaking={onMade} onTaken={() => made("taken")} onBack={back} />
        </Suspense>
      )}
      {step === "own" && <OwnTables onMapped={() => made("mapped")} onBack={back} />}
      {isMade(step) && <NextSteps made={step} onDone={done} />}
    </>
  );
}

function isMade(step: Step): step is Made {
  return step !== "choose" && step !== "make" && step !== "own" && step !== "bankFile";
}

interface WaysProps {
  readonly isPartly: boolean;
  readonly onChoose: (step: "make" | "own" | "bankFile") => void;
}

/** The ways; which one is meant is often plain from what the workbook holds already. */
function Ways({ isPartly, onChoose }: WaysProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, revision, preferences } = usePane();
  const { firstUse, bankFile, shell } = translator.messages.pane;
  const isActive = useIsActive();
  const { state, look } = useSetUp();
  const lookAt = useEffectEvent(() => void look({ language: null, sample: false }));
  useEffect(() => {
    if (isActive) lookAt();
  }, [isActive, revision]);
  const own = state.step === "ready" ? [...new Set(state.result.ownTables.map(({ tableName }) => tableName))] : [];
  const seen = own.length === 0 ? "" : ` ${translator.fill(firstUse.ownSeen, { names: own.join(", ") })}`;
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
  const takes = (
    <LeadCard
      icon={<DocumentArrowUpRegular aria-hidden="true" />}
      title={bankFile.card}
      detail={bankFile.cardDetail}
      onClick={() => onChoose("bankFile")}
    />
  );
  return (
    <div className={styles.section}>
      <Text>{isPartly ? firstUse.introSome : firstUse.introNone}</Text>
      {own.length > 0 ? [maps, makes] : [makes, maps]}
      {takes}
      {preferences.readOnly && <Text>{`${shell.readOnly} ${firstUse.readOnly}`}</Text>}
    </div>
  );
}
