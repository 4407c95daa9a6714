import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useState } from "react";
import { type CallProgress, READING, steadily } from "./callProgress";
import { Navigation } from "./Navigation";
import { ActiveContext, usePane, type ViewRequest } from "./pane";
import { ProgressText } from "./parts/ProgressLine";
import { Refusal } from "./parts/Refusal";
import type { Opening } from "./session/session";
import { VIEWS } from "./views/views";
import type { ViewName } from "./wantedView";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: "0" },
});

interface OpenedPaneProps {
  readonly shown: { readonly view: ViewName; readonly request: ViewRequest | null };
  readonly refusal: { readonly error: unknown } | null;
  readonly onRefusalRead: () => void;
}

/** Opens the workbook, ends what was broken off before, and shows one view; those that were shown keep their state. */
export function OpenedPane({ shown, refusal, onRefusalRead }: OpenedPaneProps): React.JSX.Element {
  const styles = useStyles();
  const { translator, navigate, changed } = usePane();
  const { shell, parts } = translator.messages.pane;
  const { opening, progress, failure, open } = useOpening();
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set());
  if (!visited.has(shown.view)) setVisited(new Set([...visited, shown.view]));
  const refresh = useCallback(() => {
    onRefusalRead();
    changed();
    open(false);
  }, [changed, onRefusalRead, open]);
  return (
    <main className={styles.main} aria-label={shell.title}>
      <Navigation
        view={shown.view}
        translator={translator}
        onSelect={navigate}
        onRefresh={refresh}
        isDisabled={opening === null && failure === null}
      />
      <Refusal refusal={refusal} />
      <Refusal refusal={failure} again={{ label: parts.tryAgain, onClick: () => open(false) }} />
      {progress !== null && (
        <div role="status">
          <ProgressText progress={progress} />
        </div>
      )}
      {opening !== null && <OpeningTold opening={opening} onForce={() => open(true)} onRefresh={refresh} />}
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

interface Opened {
  readonly opening: Opening | null;
  readonly progress: CallProgress | null;
  readonly failure: { readonly error: unknown } | null;
}

/** Opens the workbook when the pane opens, and again when asked. */
function useOpening(): Opened & { readonly open: (force: boolean) => void } {
  const { surroundings, changed, preferences } = usePane();
  const { session } = surroundings;
  const { readOnly } = preferences;
  const [opened, setOpened] = useState<Opened>({ opening: null, progress: READING, failure: null });
  const attempt = useCallback(
    async (force: boolean): Promise<void> => {
      const report = steadily((progress) => setOpened((last) => ({ ...last, progress })));
      try {
        const opening = await session.open({ force, readOnly }, { report });
        setOpened({ opening, progress: null, failure: null });
        if (opening.recovered !== null) changed();
      } catch (error) {
        setOpened((last) => ({ ...last, progress: null, failure: { error } }));
      }
    },
    [changed, readOnly, session],
  );
  useEffect(() => void attempt(false), [attempt]);
  const open = useCallback(
    (force: boolean) => {
      setOpened((last) => ({ ...last, progress: READING, failure: null }));
      void attempt(force);
    },
    [attempt],
  );
  return { ...opened, open };
}

/** How an action that was broken off before was ended, or that somebody may still be at it. */
function OpeningTold({
  opening,
  onForce,
  onRefresh,
}: {
  readonly opening: Opening;
  readonly onForce: () => void;
  readonly onRefresh: () => void;
}): React.JSX.Element {
  const { translator, preferences } = usePane();
  const { shell, parts } = translator.messages.pane;
  const { recovered, busy } = opening;
  return (
    <>
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
            {!preferences.readOnly && (
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
