import type { Preferences, PreferenceStore, ThemeName } from "./surroundings";

const KEY = "incassoblad.preferences";

/** What holds while nothing is set. */
export const NO_PREFERENCES: Preferences = { language: null, theme: "system", user: "", readOnly: false };

const THEME_NAMES: readonly ThemeName[] = ["system", "light", "dark", "highContrast"];

/** The preferences in the browser's storage; where a frame may not store, they last as long as the page. */
export function browserPreferences(storage: () => Pick<Storage, "getItem" | "setItem">): PreferenceStore {
  let last: Preferences | null = null;
  return {
    read: () => (last ??= stored(storage)),
    write: (preferences) => {
      last = preferences;
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
      } catch {
        // Kept above; the browser forbids more.
      }
    },
  };
}

function stored(storage: () => Pick<Storage, "getItem">): Preferences {
  try {
    return preferencesFrom(JSON.parse(storage().getItem(KEY) ?? "null"));
  } catch {
    return NO_PREFERENCES;
  }
}

/** What of a stored value can be used; an older version may have stored something else. */
function preferencesFrom(value: unknown): Preferences {
  if (typeof value !== "object" || value === null) return NO_PREFERENCES;
  const { language, theme, user, readOnly } = value as Readonly<Record<string, unknown>>;
  return {
    language: language === "nl" || language === "en" ? language : null,
    theme: THEME_NAMES.find((name) => name === theme) ?? NO_PREFERENCES.theme,
    user: typeof user === "string" ? user : "",
    readOnly: readOnly === true,
  };
}
