import type { Figures } from "../../../workbook/writeFigures";
import { usePane } from "../../pane";
import { FiguresOnSheets } from "../../parts/FiguresOnSheets";
import type { RiskFigures } from "./riskFigures.query";

/** Puts the figures of risk on sheets of their own. */
export function RiskOnSheets(): React.JSX.Element {
  const { translator, surroundings } = usePane();
  const ask = async () => figuresOf(await surroundings.session.query("riskFigures", {}));
  return <FiguresOnSheets words={translator.messages.pane.riskView.sheets} ask={ask} />;
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
