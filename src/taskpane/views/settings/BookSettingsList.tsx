import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { FindingRow } from "../../parts/FindingsList";
import type { SettingsOf } from "./bookSettings.query";
import { useQuery } from "../../useQuery";
import { SettingRow } from "./SettingRow";
import { SettingsSection } from "./SettingsSection";

const NOTHING = {};

/** What the workbook itself is set to, for each administration and each account; every setting leads to its cell. */
export function BookSettingsList(): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const { settings, shell } = messages.pane;
  const answer = useQuery("bookSettings", NOTHING);
  const { data } = answer;
  const isAny = data !== null && data.administrations.length + data.accounts.length > 0;
  return (
    <SettingsSection title={settings.book} {...(isAny ? { intro: settings.bookIntro } : {})}>
      <Answered answer={answer} waiting={{ label: shell.opening, size: "tiny" }}>
        {({ administrations, accounts }) =>
          isAny ? (
            <Accordion multiple collapsible>
              {administrations.map((one, index) => (
                <SettingsItem
                  key={`administration ${String(index)}`}
                  table="Administrations"
                  of={one}
                  label={fill(settings.administration, { name: one.name, title: one.title })}
                />
              ))}
              {accounts.map((one, index) => (
                <SettingsItem
                  key={`account ${String(index)}`}
                  table="Accounts"
                  of={one}
                  label={fill(settings.account, { name: one.name, title: one.title })}
                />
              ))}
            </Accordion>
          ) : (
            <Text>{settings.noBook}</Text>
          )
        }
      </Answered>
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
