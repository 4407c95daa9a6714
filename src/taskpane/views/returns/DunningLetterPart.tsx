import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DunningLetter } from "../../../documents/dunningLetter";
import type { QrPicture } from "../../../documents/qrPicture";
import type { DunningNotice } from "../../../domain/collection/dunningNotices";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import type { FileWay, OutgoingFile } from "../../surroundings";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  letter: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** Black on white in every theme: that is what an app reads. */
  code: { width: "160px", height: "160px", maxWidth: "100%", forcedColorAdjust: "none" },
});

interface DunningLetterPartProps {
  readonly administration: string;
  readonly debtor: string;
}

/** The letter to one debtor with the code to pay by, to be copied or saved. */
export function DunningLetterPart(props: DunningLetterPartProps): React.JSX.Element {
  const { riskView } = usePane().translator.messages.pane;
  const answer = useQuery("dunningNotice", props);
  return (
    <Answered answer={answer} nothing={<Text>{riskView.letterNone}</Text>}>
      {(notice) => <Letter key={JSON.stringify(notice)} notice={notice} />}
    </Answered>
  );
}

/** A letter as it is shown and as it leaves the pane. */
interface Written {
  readonly letter: DunningLetter;
  readonly text: string;
  readonly page: string;
  readonly picture: QrPicture | null;
  readonly fileName: string;
}

/** Writes the letter in the debtor's own language; what is needed for it is loaded with the first one. */
async function written(notice: DunningNotice, date: ReturnType<typeof dateOf>): Promise<Written | null> {
  const [{ dunningLetter, letterPage, letterText }, { qrPicture, qrSvg }, { letterWords }, { letterFileNames }, texts] =
    await Promise.all([
      import("../../../documents/dunningLetter"),
      import("../../../documents/qrPicture"),
      import("../../../documents/letterWords"),
      import("../../../documents/letterFileNames"),
      import("../../../messages/letterTexts"),
    ]);
  const { language, payment } = notice;
  const letter = dunningLetter(notice, date, letterWords(language, texts.letterTexts(language)));
  if (letter === null) return null;
  const picture = payment.content === null ? null : await qrPicture(payment.content);
  const [fileName = ""] = letterFileNames([notice]);
  const page = letterPage(letter, picture === null ? null : qrSvg(picture));
  return { letter, text: letterText(letter), page, picture, fileName };
}

function Letter({ notice }: { readonly notice: DunningNotice }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { surroundings, translator } = usePane();
  const { riskView } = translator.messages.pane;
  const [shown, setShown] = useState<Written | "none" | null>(null);
  useEffect(() => {
    let isGone = false;
    const date = dateOf(surroundings.clock());
    void written(notice, date).then((one) => {
      if (!isGone) setShown(one ?? "none");
    });
    return () => void (isGone = true);
  }, [notice, surroundings]);
  if (shown === null) return <Spinner size="tiny" label={translator.messages.pane.parts.loadingRows} />;
  if (shown === "none") return <Text>{riskView.letterNone}</Text>;
  const { text, picture } = shown;
  return (
    <div className={view.section}>
      <div className={styles.letter} lang={notice.language}>
        {text}
      </div>
      {picture === null ? (
        <Text>{riskView.noCode}</Text>
      ) : (
        <svg
          className={styles.code}
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          role="img"
          aria-label={riskView.code}
          shapeRendering="crispEdges"
        >
          <path fill="#fff" d={`M0 0h${picture.size}v${picture.size}H0z`} />
          <path fill="#000" d={picture.path} />
        </svg>
      )}
      <Outgoing written={shown} />
    </div>
  );
}

function Outgoing({ written: { text, page, fileName } }: { readonly written: Written }): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { riskView } = translator.messages.pane;
  const [state, setState] = useState("");
  const encode = (content: string) => new TextEncoder().encode(content);
  const file: OutgoingFile = { name: fileName, bytes: encode(page), mediaType: "text/html" };
  const plain: OutgoingFile = { name: fileName, bytes: encode(text), mediaType: "text/plain" };
  const offer = (outgoing: OutgoingFile, way: Exclude<FileWay, "show">, sentence: string): void => {
    surroundings.files.offer(outgoing, way).then(
      () => setState(sentence),
      () => setState(riskView.failed),
    );
  };
  const way = surroundings.files.waysFor(file).find((one) => one === "save" || one === "savePage");
  return (
    <div className={view.buttons}>
      <Button size="small" onClick={() => offer(plain, "copy", riskView.copied)}>
        {riskView.copy}
      </Button>
      {way !== undefined && (
        <Button size="small" onClick={() => offer(file, way, riskView.saved)}>
          {riskView.save}
        </Button>
      )}
      <Text role="status">{state}</Text>
    </div>
  );
}
