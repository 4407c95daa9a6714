import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tab,
  TabList,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowClockwiseRegular,
  MoreHorizontalRegular,
  QuestionCircleRegular,
  SettingsRegular,
} from "@fluentui/react-icons";
import { type ReactNode, useRef } from "react";
import { navigationPlaces, VIEW_ICONS } from "./navigationPlaces";
import { SCARCE, ZOOMED } from "./parts/zoomed";
import type { PaneTranslator } from "./texts/paneTranslator";
import { useManualPage } from "./useManualPage";
import { useWidth } from "./useWidth";
import { useViewStyles } from "./views/useViewStyles";
import { VIEW_NAMES, type ViewName } from "./wantedView";

/** The place of all that has none of its own. */
const MORE = "more";

const useStyles = makeStyles({
  /** Stays in sight while the page scrolls, unless it would take the room of what is read. */
  bar: {
    ...{ position: "sticky", top: "0", zIndex: 2, minWidth: "0", display: "flex", flexDirection: "column" },
    backgroundColor: tokens.colorNeutralBackground1,
    [SCARCE]: { position: "static" },
  },
  wide: { flexDirection: "row", alignItems: "center", gap: tokens.spacingHorizontalS },
  places: {
    display: "flex",
    flexGrow: 1,
    minWidth: "0",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Icons and words go on below where five of them have no room beside each other: zoomed, or in wide letters at 270 px.
    flexWrap: "wrap",
    [ZOOMED]: { margin: "0" },
  },
  /** Equal in width, unless a word needs more. */
  place: {
    flex: "1 1 0",
    minWidth: "min-content",
    gridTemplateColumns: "auto",
    gridTemplateRows: "24px auto",
    justifyItems: "center",
    rowGap: "2px",
    padding: "6px 0 8px",
    "& .fui-Tab__content--reserved-space, & .fui-Tab__content": { gridColumnStart: 1, gridRowStart: 2 },
  },
  word: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    overflow: "visible",
  },
  /** Right below the places; the page keeps its parts further from each other. */
  below: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  here: {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minWidth: "0",
    [ZOOMED]: { flexWrap: "wrap" },
  },
});

interface NavigationProps {
  readonly view: ViewName;
  readonly translator: PaneTranslator;
  readonly onSelect: (view: ViewName) => void;
  readonly onRefresh: () => void;
  /** What stands beside the buttons: of which administration it all is. */
  readonly administration: ReactNode;
  readonly isDisabled: boolean;
}

/** The views: four of every day and More, or as many as a wide pane has room for; and what belongs to the one that is shown. */
export function Navigation(props: NavigationProps): React.JSX.Element {
  const { view, translator, onSelect, onRefresh, isDisabled } = props;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { isWide, inRow, underMore } = navigationPlaces(useWidth(bar));
  const { shell, parts } = translator.messages.pane;
  const here = (
    <div className={mergeClasses(styles.here, !isWide && styles.below)}>
      {props.administration}
      <BarButton label={parts.refresh} icon={<ArrowClockwiseRegular />} {...{ isDisabled }} onClick={onRefresh} />
      {!inRow.includes("settings") && (
        <BarButton
          label={shell.views.settings}
          icon={<SettingsRegular />}
          {...{ isDisabled }}
          onClick={() => onSelect("settings")}
        />
      )}
      <ManualButton view={view} label={shell.manual} />
    </div>
  );
  return (
    <>
      <div ref={bar} className={mergeClasses(styles.bar, isWide && styles.wide)}>
        <Places {...props} inRow={inRow} underMore={underMore} />
        {isWide && here}
      </div>
      {!isWide && here}
    </>
  );
}

interface PlacesProps extends NavigationProps {
  readonly inRow: readonly ViewName[];
  readonly underMore: readonly ViewName[];
}

function Places({ inRow, underMore, ...props }: PlacesProps): React.JSX.Element {
  const { view, translator, onSelect, isDisabled } = props;
  const styles = useStyles();
  const { shell } = translator.messages.pane;
  return (
    <TabList
      className={styles.places}
      size="small"
      aria-label={shell.navigation}
      disabled={isDisabled}
      selectedValue={inRow.includes(view) ? view : MORE}
      onTabSelect={(_event, { value }) => {
        const chosen = VIEW_NAMES.find((name) => name === value);
        if (chosen !== undefined) onSelect(chosen);
      }}
    >
      {inRow.map((name) => {
        const Icon = VIEW_ICONS[name];
        return (
          <Tab key={name} value={name} className={styles.place} icon={<Icon />} content={{ className: styles.word }}>
            {shell.views[name]}
          </Tab>
        );
      })}
      {underMore.length > 0 && <More {...props} views={underMore} />}
    </TabList>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function BarButton({ label, icon, isDisabled, onClick }: BarButtonProps): React.JSX.Element {
  return (
    <Tooltip content={label} relationship="label" positioning="below">
      <Button size="small" appearance="subtle" icon={icon} disabled={isDisabled} onClick={onClick} />
    </Tooltip>
  );
}

function ManualButton({ view, label }: { readonly view: ViewName; readonly label: string }): React.JSX.Element {
  const manual = useManualPage(view);
  return (
    <Tooltip content={label} relationship="label" positioning="below">
      <Button as="a" {...manual} size="small" appearance="subtle" icon={<QuestionCircleRegular />} />
    </Tooltip>
  );
}

interface MoreProps extends NavigationProps {
  readonly views: readonly ViewName[];
}

/** The last place: a menu of the other views, and the manual's page of the view that is shown. */
function More({ view, views, translator, onSelect }: MoreProps): React.JSX.Element {
  const styles = useStyles();
  const { menu } = useViewStyles();
  const manual = useManualPage(view);
  const { shell } = translator.messages.pane;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tab
          value={MORE}
          className={styles.place}
          icon={<MoreHorizontalRegular />}
          content={{ className: styles.word }}
        >
          {shell.moreViews}
        </Tab>
      </MenuTrigger>
      <MenuPopover className={menu}>
        <MenuList>
          {views.map((name) => {
            const Icon = VIEW_ICONS[name];
            return (
              <MenuItem
                key={name}
                icon={<Icon />}
                aria-current={name === view ? "page" : undefined}
                onClick={() => onSelect(name)}
              >
                {shell.views[name]}
              </MenuItem>
            );
          })}
          <MenuDivider />
          <MenuItemLink icon={<QuestionCircleRegular />} {...manual}>
            {shell.help}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
