import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  Tooltip,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular, MoreHorizontalRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { ZOOMED } from "./parts/zoomed";
import type { PaneTranslator } from "./texts/paneTranslator";
import { useManualPage } from "./useManualPage";
import { useViewStyles } from "./views/useViewStyles";
import { VIEW_NAMES, type ViewName } from "./wantedView";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: "0" },
  tabs: { display: "flex", alignItems: "center", overflow: "hidden", flexGrow: 1, minWidth: "0" },
  tab: { [ZOOMED]: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS } },
  /** Buttons stand in the menu where the tab that is shown leaves no room for them. */
  button: { [ZOOMED]: { display: "none" } },
  item: { display: "none", [ZOOMED]: { display: "flex" } },
});

interface NavigationProps {
  readonly view: ViewName;
  readonly translator: PaneTranslator;
  readonly onSelect: (view: ViewName) => void;
  readonly onRefresh: () => void;
  readonly isDisabled: boolean;
}

/** The parts of the pane: as many tabs as fit, the others in a menu; the button that reads the workbook again; and the manual. */
export function Navigation({ view, translator, onSelect, onRefresh, isDisabled }: NavigationProps): React.JSX.Element {
  const styles = useStyles();
  const { shell, parts } = translator.messages.pane;
  return (
    <div className={styles.bar}>
      <Overflow minimumVisible={1} padding={44}>
        <div className={styles.tabs}>
          <TabList
            size="small"
            aria-label={shell.navigation}
            disabled={isDisabled}
            selectedValue={view}
            onTabSelect={(_event, { value }) => {
              const chosen = VIEW_NAMES.find((name) => name === value);
              if (chosen !== undefined) onSelect(chosen);
            }}
          >
            {VIEW_NAMES.map((name) => (
              // The tab that is shown stays in sight, whatever else has to go into the menu.
              <OverflowItem key={name} id={name} priority={name === view ? 2 : 1}>
                <Tab value={name} className={styles.tab}>
                  {shell.views[name]}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreViews view={view} translator={translator} onSelect={onSelect} onRefresh={onRefresh} />
        </div>
      </Overflow>
      <Tooltip content={parts.refresh} relationship="label">
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          disabled={isDisabled}
          onClick={onRefresh}
        />
      </Tooltip>
      <ManualButton view={view} label={shell.manual} />
    </div>
  );
}

function ManualButton({ view, label }: { readonly view: ViewName; readonly label: string }): React.JSX.Element {
  const styles = useStyles();
  const manual = useManualPage(view);
  return (
    <Tooltip content={label} relationship="label">
      <Button
        as="a"
        {...manual}
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
      />
    </Tooltip>
  );
}

function MoreViews({
  view,
  translator,
  onSelect,
  onRefresh,
}: Pick<NavigationProps, "view" | "translator" | "onSelect" | "onRefresh">): React.JSX.Element | null {
  const styles = useStyles();
  const { menu } = useViewStyles();
  const manual = useManualPage(view);
  const { shell, parts } = translator.messages.pane;
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          // Fluent types its ref for buttons that may be links.
          ref={ref as Ref<never>}
          size="small"
          appearance="subtle"
          menuIcon={null}
          icon={<MoreHorizontalRegular />}
          aria-label={`${shell.moreViews} (${overflowCount})`}
        />
      </MenuTrigger>
      <MenuPopover className={menu}>
        <MenuList>
          {VIEW_NAMES.map((name) => (
            <HiddenView key={name} name={name} label={shell.views[name]} onSelect={onSelect} />
          ))}
          <MenuItem className={styles.item} onClick={onRefresh}>
            {parts.refresh}
          </MenuItem>
          <MenuItemLink className={styles.item} {...manual}>
            {shell.manual}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenView({
  name,
  label,
  onSelect,
}: {
  readonly name: ViewName;
  readonly label: string;
  readonly onSelect: (view: ViewName) => void;
}): React.JSX.Element | null {
  const isVisible = useIsOverflowItemVisible(name);
  return isVisible ? null : <MenuItem onClick={() => onSelect(name)}>{label}</MenuItem>;
}
