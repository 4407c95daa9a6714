import { Link, Text } from "@fluentui/react-components";
import { VERSION } from "../../../kit/version";
import { usePane } from "../../pane";
import { useManualPage } from "../../useManualPage";
import { SettingsSection } from "./SettingsSection";

/** Which version this is, where its manual is, and under which licence it may be used. */
export function About(): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { settings } = messages.pane;
  const manual = useManualPage(null);
  return (
    <SettingsSection title={settings.about}>
      <Text>{fill(settings.version, { version: VERSION })}</Text>
      <Text>{settings.privacy}</Text>
      <Link {...manual}>{settings.manual}</Link>
      <Text>{settings.licence}</Text>
    </SettingsSection>
  );
}
