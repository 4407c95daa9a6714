import { Button, Text } from "@fluentui/react-components";
import type { SampleRequest } from "../../../actions/sample";
import { figureTexts } from "../../../messages/figureTexts";
import { riskTexts } from "../../../messages/riskTexts";
import { captionOf } from "../../../messages/translator";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { CountField } from "../../parts/CountField";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { PaperButton } from "../../parts/PaperButton";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { SelectField } from "../../parts/SelectField";
import { useViewStyles } from "../useViewStyles";
import { PeriodFields } from "./PeriodFields";
import { FigureActions } from "./ReportActions";
import { SampledLineItem } from "./SampledLineItem";
import { samplePaper } from "./samplePaper";
import { type SampleInUse, sampleRequest } from "./useSample";

/** Lines drawn by a seed, each with its trail through the workbook; printed, put on a sheet or into a file. */
export function SamplePart({ asked, onAsk, action }: SampleInUse): React.JSX.Element {
  const view = useViewStyles();
  const { ledger, parts } = usePane().translator.messages.pane;
  const { state, refusal, isStale, prepare, request } = action;
  const wanted = sampleRequest(asked);
  // Under another seed the lines of the one before would be taken for its own.
  const isOfThis = wanted !== null && JSON.stringify(request) === JSON.stringify(wanted);
  const ready = state.step === "ready" && isOfThis ? state.preview : null;
  return (
    <div className={view.view}>
      <Text>{ledger.sample.intro}</Text>
      <SampleFields asked={asked} onAsk={onAsk} />
      <div className={view.buttons}>
        <Button
          appearance={ready === null || isStale ? "primary" : "secondary"}
          disabledFocusable={state.step === "preparing" || wanted === null}
          onClick={() => wanted !== null && void prepare(wanted)}
        >
          {ledger.sample.draw}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {ready !== null && isStale && <Text role="status">{parts.stale}</Text>}
      {ready !== null && ready.findings.length > 0 && (
        <FindingsList findings={ready.findings} canMark={ready.hasCells} />
      )}
      {wanted !== null && ready?.result != null && <Drawn result={ready.result} request={wanted} />}
    </div>
  );
}

function SampleFields({ asked, onAsk }: Pick<SampleInUse, "asked" | "onAsk">): React.JSX.Element {
  const { language, messages } = usePane().translator;
  const { sample: texts } = messages.pane.ledger;
  const { labels, sample } = figureTexts(language);
  const { size, seed, byAmount, period } = asked;
  return (
    <>
      <CountField
        label={sample.size}
        value={size}
        problem={texts.countWrong}
        onChange={(count) => onAsk({ ...asked, size: count })}
      />
      <CountField
        label={labels.seed}
        hint={texts.seedHint}
        value={seed}
        problem={texts.countWrong}
        onChange={(count) => onAsk({ ...asked, seed: count })}
      />
      <SelectField
        label={sample.way}
        value={byAmount ? "byAmount" : "byNumber"}
        options={(["byNumber", "byAmount"] as const).map((value) => ({ value, label: sample.ways[value] }))}
        onChange={(way) => onAsk({ ...asked, byAmount: way === "byAmount" })}
      />
      <PeriodFields period={period} hint={texts.periodHint} onChange={(days) => onAsk({ ...asked, period: days })} />
    </>
  );
}

interface DrawnProps {
  readonly result: PaneResults["sample"];
  readonly request: SampleRequest;
}

function Drawn({ result, request }: DrawnProps): React.JSX.Element {
  const view = useViewStyles();
  const pane = usePane();
  const { language, fill, messages } = pane.translator;
  const { sample: texts, trail } = messages.pane.ledger;
  const { seed, population, populationAmount, drawn, drawnAmount, lines } = result;
  if (lines.length === 0) return <Text role="status">{texts.none}</Text>;
  const { sample } = figureTexts(language);
  return (
    <div className={view.section}>
      <Text role="status" weight="semibold">
        {fill(sample.drawn, { drawn, population, drawnAmount, populationAmount })}
      </Text>
      <PaperButton label={trail.page} key={lines.id} make={() => samplePaper(pane, result, request)} />
      <FigureActions
        name={`sample-${String(seed)}`}
        make={async ({ basis, language: reader }) => {
          const { sampleTable } = await import("../../../documents/sampleFigures");
          const rows = await pane.surroundings.session.rows(lines, 0, lines.length);
          const caption = (field: string): string => captionOf(reader, field);
          const words = { figures: figureTexts(reader), risk: riskTexts(reader), caption };
          return sampleTable({ seed, trail: rows.flatMap(({ parts }) => parts) }, basis, words);
        }}
      />
      <LongRows
        list={lines}
        label={texts.lines}
        rowHeight={240}
        renderRow={(line) => <SampledLineItem sampled={line} />}
      />
    </div>
  );
}
