import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Figures, FiguresPlace } from "../../workbook/writeFigures";
import { usePane } from "../pane";
import { useViewStyles } from "../views/useViewStyles";
import { Refusal } from "./Refusal";

/** What is known of the sheets: where figures would come to stand, or where they stand now. */
interface Sheets {
  readonly places: readonly FiguresPlace[];
  readonly isWritten: boolean;
}

/** What is said of the sheets, and on the buttons. */
export interface SheetWords {
  readonly show: string;
  readonly write: string;
  readonly willBeMade: string;
  readonly willBeRenewed: string;
  readonly made: string;
  readonly renewed: string;
}

interface FiguresProps {
  readonly words: SheetWords;
  /** Asks for the figures as they are by now, in the words of the workbook. */
  readonly ask: () => Promise<readonly Figures[]>;
}

/** Puts figures on sheets of their own: says first which sheets are made or renewed, then does it. */
export function FiguresOnSheets({ words, ask }: FiguresProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { sheets, refusal, isBusy, put } = usePutting(ask);
  if (isReadOnly) return <Text>{readOnlyText}</Text>;
  return (
    <div className={view.section}>
      <Refusal refusal={refusal} />
      {sheets !== null && (
        <div role="status">
          {sheets.places.map((place) => (
            <Text key={place.sheet} block>
              {translator.fill(sentenceOf(place, sheets.isWritten, words), { sheet: place.sheet })}
            </Text>
          ))}
        </div>
      )}
      <div className={view.buttons}>
        {sheets === null || sheets.isWritten ? (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void put(false)}>
            {words.show}
          </Button>
        ) : (
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void put(true)}>
            {words.write}
          </Button>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ isNew }: FiguresPlace, isWritten: boolean, words: SheetWords): string {
  if (isWritten) return isNew ? words.made : words.renewed;
  return isNew ? words.willBeMade : words.willBeRenewed;
}

function usePutting(ask: FiguresProps["ask"]) {
  const { surroundings, changed } = usePane();
  const { session, settle } = surroundings;
  const [sheets, setSheets] = useState<Sheets | null>(null);
  const [refusal, setRefusal] = useState<{ readonly error: unknown } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const put = async (write: boolean): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      await settle?.();
      const figures = await ask();
      const places: FiguresPlace[] = [];
      for (const one of figures) places.push(await session.putFigures({ figures: one, write }));
      setSheets({ places, isWritten: write });
    } catch (error) {
      setRefusal({ error });
    } finally {
      setBusy(false);
      if (write) changed();
    }
  };
  return { sheets, refusal, isBusy, put };
}
