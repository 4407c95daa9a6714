import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import { groupBy } from "../../../kit/groupBy";
import { packSentences } from "../../../messages/packSentences";
import { captionOf } from "../../../messages/translator";
import type { SupportPackMade } from "../../../session/session";
import { usePane } from "../../pane";
import { ProgressText } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { FileWay, OutgoingFile } from "../../surroundings";
import { useViewStyles } from "../useViewStyles";
import { SettingsSection } from "./SettingsSection";
import { useSupportPack } from "./useSupportPack";

/** A copy of the books for whoever helps, with other names and accounts: first what is in it, then the file. */
export function SupportPack(): React.JSX.Element {
  const view = useViewStyles();
  const { settings, parts } = usePane().translator.messages.pane;
  const { state, refusal, make } = useSupportPack();
  const isMaking = state.step === "making";
  const isReady = state.step === "made" && !state.isStale;
  return (
    <SettingsSection title={settings.pack} intro={settings.packIntro}>
      <div className={view.buttons}>
        <Button size="small" disabledFocusable={isMaking} onClick={() => void make()}>
          {settings.packLook}
        </Button>
        {isMaking && (
          <Button size="small" onClick={state.stop}>
            {parts.cancel}
          </Button>
        )}
      </div>
      <div role="status">{isMaking && <ProgressText progress={state.progress} />}</div>
      <Refusal refusal={refusal} />
      {state.step === "made" && state.isStale && <Text role="status">{parts.stale}</Text>}
      {isReady && <Made pack={state.pack} />}
    </SettingsSection>
  );
}

function Made({ pack }: { readonly pack: SupportPackMade }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { settings } = translator.messages.pane;
  if (pack.bytes === null) return <Text role="status">{settings.packNone}</Text>;
  return (
    <div className={view.section}>
      <div role="status" className={view.section}>
        {packSentences(pack, pack.differing, translator).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </div>
      <Replaced replaced={pack.replaced} />
      <PackFile bytes={pack.bytes} />
    </div>
  );
}

/** What is replaced, table by table; folded, since the sentences say it of all of them. */
function Replaced({ replaced }: Pick<SupportPackMade, "replaced">): React.JSX.Element {
  const { fill, language, messages } = usePane().translator;
  const { settings } = messages.pane;
  return (
    <Accordion collapsible>
      <AccordionItem value="replaced">
        <AccordionHeader as="h4" size="small">
          {settings.packReplaced}
        </AccordionHeader>
        <AccordionPanel>
          {[...groupBy(replaced, ({ table }) => table)].map(([table, columns]) => {
            const cells = columns.reduce((sum, column) => sum + column.cells, 0);
            const captions = columns.map(({ field }) => captionOf(language, field, table)).join(", ");
            return (
              <Text key={table} block>
                {fill(settings.packTable, { table, cells, captions })}
              </Text>
            );
          })}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ways in which this host lets a file that is no text be saved; it need not be kept first, since no money follows from it. */
function PackFile({ bytes }: { readonly bytes: Uint8Array }): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator, attempt } = usePane();
  const { settings, parts } = translator.messages.pane;
  const { files, clock } = surroundings;
  const [offered, setOffered] = useState("");
  const file: OutgoingFile = { name: `support-pack-${dateOf(clock())}.xlsx`, bytes, mediaType: XLSX };
  const ways = files.waysFor(file).filter((way) => way === "save" || way === "savePage");
  if (ways.length === 0) return <Text role="status">{parts.paper.noWay}</Text>;
  const take = (way: Exclude<FileWay, "show">): void =>
    attempt(files.offer(file, way).then(() => setOffered(translator.fill(settings.packOffered, { file: file.name }))));
  return (
    <>
      <div className={view.buttons}>
        {ways.map((way, index) => (
          <Button key={way} appearance={index === 0 ? "primary" : "secondary"} onClick={() => take(way)}>
            {index === 0 ? settings.packSave : parts.fileWay[way]}
          </Button>
        ))}
      </div>
      <Text role="status">{offered}</Text>
    </>
  );
}
