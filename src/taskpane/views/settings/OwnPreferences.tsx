import { Field, Input, Switch, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../domain/book/records";
import { usePane } from "../../pane";
import { SelectField } from "../../parts/SelectField";
import type { Preferences, ThemeName } from "../../surroundings";
import { SettingsSection } from "./SettingsSection";

/** The user's own settings; every change holds at once. */
export function OwnPreferences(): React.JSX.Element {
  const { surroundings, translator, preferences, setPreferences } = usePane();
  const { settings } = translator.messages.pane;
  const { host } = surroundings;
  const [isSaved, setIsSaved] = useState(false);
  const set = (change: Partial<Preferences>): void => {
    setPreferences({ ...preferences, ...change });
    setIsSaved(true);
  };
  const languages: readonly { readonly value: Language | "host"; readonly label: string }[] = [
    { value: "host", label: settings.languages[host] },
    { value: "nl", label: settings.languages.nl },
    { value: "en", label: settings.languages.en },
  ];
  const themes: readonly { readonly value: ThemeName; readonly label: string }[] = [
    { value: "system", label: settings.themes.system[host] },
    ...(["light", "dark", "highContrast"] as const).map((value) => ({ value, label: settings.themes[value] })),
  ];
  return (
    <SettingsSection title={settings.you} intro={settings.youIntro}>
      <NameField name={preferences.user} onChange={(user) => set({ user })} />
      <SelectField
        label={settings.language}
        value={preferences.language ?? "host"}
        options={languages}
        onChange={(language) => set({ language: language === "host" ? null : language })}
      />
      <SelectField
        label={settings.theme}
        value={preferences.theme}
        options={themes}
        onChange={(theme) => set({ theme })}
      />
      <Field hint={settings.readOnlyHint}>
        <Switch
          label={settings.readOnly}
          checked={preferences.readOnly}
          onChange={(_event, { checked }) => set({ readOnly: checked })}
        />
      </Field>
      <div role="status">{isSaved && <Text>{settings.saved}</Text>}</div>
    </SettingsSection>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** The user's name. What is typed stays as it is; what is kept has no space around it. */
function NameField({ name, onChange }: NameFieldProps): React.JSX.Element {
  const { settings } = usePane().translator.messages.pane;
  const [typed, setTyped] = useState(name);
  const warning = { validationState: "warning", validationMessage: settings.userEmpty } as const;
  return (
    <Field label={settings.user} hint={settings.userHint} {...(name === "" ? warning : {})}>
      <Input
        value={typed.trim() === name ? typed : name}
        autoComplete="name"
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange(value.trim());
        }}
      />
    </Field>
  );
}
