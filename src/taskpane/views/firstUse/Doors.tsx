import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane";
import { ExportPicture, OwnListPicture, SamplePicture } from "./doorPictures";

const useStyles = makeStyles({
  doors: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  door: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { flexShrink: 0, width: "56px", height: "56px", color: tokens.colorBrandForeground1 },
  words: { minWidth: "0", overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** Where each door leads. */
export type DoorName = "ownList" | "export" | "sample";

/** The three ways to begin, each with a picture of what one has in hand. */
export function Doors({ onChoose }: { readonly onChoose: (door: DoorName) => void }): React.JSX.Element {
  const styles = useStyles();
  const { firstUse } = usePane().translator.messages.pane;
  return (
    <div className={styles.doors}>
      <Door
        title={firstUse.doorOwnList}
        detail={firstUse.doorOwnListDetail}
        picture={<OwnListPicture />}
        onClick={() => onChoose("ownList")}
      />
      <Door
        title={firstUse.doorExport}
        detail={firstUse.doorExportDetail}
        picture={<ExportPicture />}
        onClick={() => onChoose("export")}
      />
      <Door
        title={firstUse.doorSample}
        detail={firstUse.doorSampleDetail}
        picture={<SamplePicture />}
        onClick={() => onChoose("sample")}
      />
    </div>
  );
}

interface DoorProps {
  readonly title: string;
  readonly detail: string;
  readonly picture: ReactNode;
  readonly onClick: () => void;
}

function Door({ title, detail, picture, onClick }: DoorProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <button type="button" className={styles.door} onClick={onClick}>
      <span className={styles.picture}>{picture}</span>
      <span className={styles.words}>
        <Text block weight="semibold">
          {title}
        </Text>
        <Text block size={200} className={styles.detail}>
          {detail}
        </Text>
      </span>
    </button>
  );
}
