import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Figures, FiguresPlace } from "../../../workbook/writeFigures";
import { usePane } from "../../pane";
import { Refusal } from "../../parts/Refusal";
import { useViewStyles } from "../useViewStyles";
import type { RiskFigures } from "./riskFigures.query";

/** What is known of the sheets: where figures would come to stand, or where they stand now. */
interface Sheets {
  readonly places: readonly FiguresPlace[];
  readonly isWritten: boolean;
}

/** Puts the figures of risk on sheets of their own: says first which sheets are made or renewed, then does it. */
export function FiguresOnSheets(): React.JSX.Element {
  const view = useViewStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { riskView } = translator.messages.pane;
  const { sheets, refusal, isBusy, put } = usePutting();
  if (isReadOnly) return <Text>{readOnlyText}</Text>;
  return (
    <div className={view.section}>
      <Refusal refusal={refusal} />
      {sheets !== null && (
        <div role="status">
          {sheets.places.map((place) => (
            <Text key={place.sheet} block>
              {translator.fill(sentenceOf(place, sheets.isWritten, riskView.sheets), { sheet: place.sheet })}
            </Text>
          ))}
        </div>
      )}
      <div className={view.buttons}>
        {sheets === null || sheets.isWritten ? (
          <Button size="small" disabled={isBusy} onClick={() => void put(false)}>
            {riskView.sheets.show}
          </Button>
        ) : (
          <Button size="small" appearance="primary" disabled={isBusy} onClick={() => void put(true)}>
            {riskView.sheets.write}
          </Button>
        )}
      </div>
    </div>
  );
}

interface SheetWords {
  readonly willBeMade: string;
  readonly willBeRenewed: string;
  readonly made: string;
  readonly renewed: string;
}

function sentenceOf({ isNew }: FiguresPlace, isWritten: boolean, words: SheetWords): string {
  if (isWritten) return isNew ? words.made : words.renewed;
  return isNew ? words.willBeMade : words.willBeRenewed;
}

/** The tables of the sheets, in the words of the workbook. */
async function figuresOf({ language, at, log, exposed, rates }: RiskFigures): Promise<readonly Figures[]> {
  const [{ exposureTable, returnRateTable }, { riskTexts }] = await Promise.all([
    import("../../../documents/figureTables"),
    import("../../../messages/riskTexts"),
  ]);
  const basis = { at, log, administration: null };
  const texts = riskTexts(language);
  return [
    ...(exposed === null ? [] : [exposureTable(exposed, basis, texts)]),
    ...(rates === null ? [] : [returnRateTable(rates, basis, texts)]),
  ];
}

function usePutting() {
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
      const figures = await figuresOf(await session.query("riskFigures", {}));
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
