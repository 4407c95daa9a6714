import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { AdministrationChooser } from "./AdministrationChooser";
import { Navigation } from "./Navigation";
import { ActiveContext, usePane, type ViewRequest } from "./pane";
import { CellLink } from "./parts/CellLink";
import { ProgressText } from "./parts/ProgressLine";
import { Refusal } from "./parts/Refusal";
import type { LocatedFinding } from "../session/locatedFinding";
import type { Opening } from "../session/session";
import { useHeldFocus } from "./useHeldFocus";
import type { Opened } from "./useOpening";
import { VIEWS } from "./views/views";
import type { ViewName } from "./wantedView";

const useStyles = makeStyles({
  /** The pane has its name above it in Excel; here only who cannot see that needs it. */
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: "0" },
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: "0" },
});

interface OpenedPaneProps {
  readonly opened: Opened;
  /** That the workbook says that it is read-only for this user. */
  readonly marked: LocatedFinding | null;
  readonly shown: { readonly view: ViewName; readonly request: ViewRequest | null };
  readonly refusal: { readonly error: unknown } | null;
  readonly onRefusalRead: () => void;
}

/** The opened workbook: how it was found, and one view; those that were shown keep their state. */
export function OpenedPane({ opened, marked, shown, refusal, onRefusalRead }: OpenedPaneProps): React.JSX.Element {
  const styles = useStyles();
  const { translator, navigate, changed, open, revision, edition } = usePane();
  const { shell, parts } = translator.messages.pane;
  const { opening, progress, failure } = opened;
  const main = useHeldFocus();
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set());
  if (!visited.has(shown.view)) setVisited(new Set([...visited, shown.view]));
  const refresh = (): void => {
    onRefusalRead();
    changed();
    open(false);
  };
  return (
    <main ref={main} className={styles.main} aria-label={shell.title}>
      <h1 className={styles.title}>{shell.title}</h1>
      <Navigation
        view={shown.view}
        translator={translator}
        onSelect={navigate}
        onRefresh={refresh}
        administration={opening === null ? null : <AdministrationChooser view={shown.view} />}
        isDisabled={opening === null && failure === null}
      />
      {revision !== edition && <Outdated onRefresh={refresh} />}
      <Refusal refusal={refusal} />
      <Refusal refusal={failure} again={{ label: parts.tryAgain, onClick: () => open(false) }} />
      <OpeningProgress progress={progress} />
      <MarkedReadOnly marked={marked} />
      {opening !== null && <OpeningFindings opening={opening} onForce={() => open(true)} onRefresh={refresh} />}
      {opening !== null &&
        [...visited].map((name) => {
          const View = VIEWS[name];
          const isShown = name === shown.view;
          return (
            <div key={name} hidden={!isShown}>
              <ActiveContext.Provider value={isShown}>
                <Suspense fallback={<Spinner label={shell.opening} />}>
                  <View opening={opening} request={isShown ? shown.request : null} />
                </Suspense>
              </ActiveContext.Provider>
            </div>
          );
        })}
    </main>
  );
}

/** How far reading the workbook is; nothing once that is done. */
function OpeningProgress({ progress }: { readonly progress: Opened["progress"] }): React.JSX.Element | null {
  if (progress === null) return null;
  return (
    <div role="status">
      <ProgressText progress={progress} />
    </div>
  );
}

/** What a large workbook is not read again for by itself. */
function Outdated({ onRefresh }: { readonly onRefresh: () => void }): React.JSX.Element {
  const { shell, parts } = usePane().translator.messages.pane;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{shell.outdated}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRefresh}>
          {parts.refresh}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** That nothing that writes is offered, with the cell that says so; nothing where the workbook does not. */
function MarkedReadOnly({ marked }: { readonly marked: LocatedFinding | null }): React.JSX.Element | null {
  const { readOnlyText } = usePane();
  if (marked === null) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {readOnlyText} <CellLink address={marked.address} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** Of the copy that is open; nothing when there is nothing to tell. */
function FindingBar({
  found,
  intent,
}: {
  readonly found: Opening["missing"];
  readonly intent: "error" | "info";
}): React.JSX.Element | null {
  const { translator } = usePane();
  if (found === undefined || found === null) return null;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{translator.describe(found.finding)}</MessageBarBody>
    </MessageBar>
  );
}

/** How an action that was broken off before was ended, or that somebody may still be at it. */
function OpeningFindings({
  opening,
  onForce,
  onRefresh,
}: {
  readonly opening: Opening;
  readonly onForce: () => void;
  readonly onRefresh: () => void;
}): React.JSX.Element {
  const { translator, isReadOnly } = usePane();
  const { shell, parts } = translator.messages.pane;
  const { recovered, busy } = opening;
  return (
    <>
      <FindingBar found={opening.missing} intent="error" />
      <FindingBar found={opening.unremembered} intent="info" />
      {recovered !== null && (
        <MessageBar intent={recovered.finding.severity === "error" ? "error" : "success"} layout="multiline">
          <MessageBarBody>{translator.describe(recovered.finding)}</MessageBarBody>
        </MessageBar>
      )}
      {busy !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {translator.describe(busy.finding)} {shell.busyHint}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRefresh}>
              {parts.refresh}
            </Button>
            {!isReadOnly && (
              <Button size="small" onClick={onForce}>
                {shell.finishNow}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
