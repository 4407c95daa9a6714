import { Link, mergeClasses, Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { LongRows } from "../../parts/LongRows";
import type { LongList } from "../../../session/longList";
import type { ReportedText } from "../../../session/collectionPreview";
import { useViewStyles } from "../useViewStyles";
import { ChangeTextStep } from "./ChangeTextStep";

interface CharactersProps {
  readonly texts: LongList<ReportedText>;
  readonly onChanged: () => void;
}

/** The texts that the bank gets otherwise: accepted by collecting, or changed here. */
export function Characters({ texts, onChanged }: CharactersProps): React.JSX.Element {
  const { collect } = usePane().translator.messages.pane;
  const [changing, setChanging] = useState<ReportedText | null>(null);
  if (changing !== null && changing.textToChange !== null) {
    const { textToChange: target } = changing;
    return (
      <ChangeTextStep
        text={changing}
        target={target}
        onDone={() => {
          setChanging(null);
          onChanged();
        }}
        onClose={() => setChanging(null)}
      />
    );
  }
  return (
    <>
      <Text block>{collect.charactersIntro}</Text>
      <LongRows
        list={texts}
        label={collect.charactersList}
        rowHeight={88}
        renderRow={(text) => <Changed text={text} onChange={() => setChanging(text)} />}
      />
    </>
  );
}

interface ChangedProps {
  readonly text: ReportedText;
  readonly onChange: () => void;
}

function Changed({ text, onChange }: ChangedProps): React.JSX.Element {
  const { from, to, cut, address, textToChange, isNumber } = text;
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text size={200} className={mergeClasses(view.quiet, view.grow)}>
          {translator.fill(collect.characterFrom, { text: from })}
        </Text>
        {address !== null && <CellLink address={address} />}
      </div>
      <Text>{translator.fill(cut ? collect.characterCut : collect.characterTo, { text: to })}</Text>
      {textToChange !== null && (
        <Link as="button" aria-label={translator.fill(collect.changeText.change, { text: from })} onClick={onChange}>
          {collect.changeText.title}
        </Link>
      )}
      {textToChange === null && isNumber && (
        <Text size={200} className={view.quiet}>
          {collect.numbersStay}
        </Text>
      )}
    </div>
  );
}
