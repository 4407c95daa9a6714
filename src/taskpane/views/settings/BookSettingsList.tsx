import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Spinner, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { FindingRow } from "../../parts/FindingsList";
import { Refusal } from "../../parts/Refusal";
import type { SettingsOf } from "./bookSettings.query";
import { useQuery } from "../../useQuery";
import { SettingRow } from "./SettingRow";
import { SettingsSection } from "./SettingsSection";

const NOTHING = {};

/** What the workbook itself is set to, for each administration and each account; every setting leads to its cell. */
export function BookSettingsList(): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const { settings, parts, shell } = messages.pane;
  const { data, refusal, again } = useQuery("bookSettings", NOTHING);
  const all = data === null ? [] : [...data.administrations, ...data.accounts];
  return (
    <SettingsSection title={settings.book} {...(all.length > 0 ? { intro: settings.bookIntro } : {})}>
      <Refusal refusal={refusal} again={{ label: parts.tryAgain, onClick: again }} />
      {data === null && refusal === null && <Spinner size="tiny" label={shell.opening} />}
      {data !== null && all.length === 0 && <Text>{settings.noBook}</Text>}
      {data !== null && all.length > 0 && (
        <Accordion multiple collapsible>
          {data.administrations.map((one, index) => (
            <SettingsItem
              key={`administration ${String(index)}`}
              table="Administrations"
              of={one}
              label={fill(settings.administration, { name: one.name, title: one.title })}
            />
          ))}
          {data.accounts.map((one, index) => (
            <SettingsItem
              key={`account ${String(index)}`}
              table="Accounts"
              of={one}
              label={fill(settings.account, { name: one.name, title: one.title })}
            />
          ))}
        </Accordion>
      )}
    </SettingsSection>
  );
}

interface SettingsItemProps {
  readonly table: "Administrations" | "Accounts";
  readonly of: SettingsOf;
  readonly label: string;
}

function SettingsItem({ table, of, label }: SettingsItemProps): React.JSX.Element {
  return (
    <AccordionItem value={`${table} ${of.name}`}>
      <AccordionHeader as="h4">{label}</AccordionHeader>
      <AccordionPanel style={{ margin: 0 }}>
        {of.findings.map((located, index) => (
          <FindingRow key={index} located={located} />
        ))}
        {of.settings.map((setting) => (
          <SettingRow key={setting.field} table={table} setting={setting} />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}
