import {
  FluentProvider,
  teamsHighContrastTheme,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { Language } from "../../domain/book/records";
import type { ThemeName } from "../surroundings";
import { plainAnswers } from "./plainAnswers";

const THEMES: Readonly<Record<Exclude<ThemeName, "system">, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** So that what the browser draws itself, as scrollbars and the calendar of a date field, goes with the theme. */
const SCHEMES = { light: "light", dark: "dark", highContrast: "dark" } as const;

const FULL_HEIGHT = { minHeight: "100%", height: "100%" } as const;

interface ThemedProps {
  readonly theme: Exclude<ThemeName, "system">;
  readonly language: Language;
  readonly children: React.ReactNode;
}

/**
 * What is inside has the theme's colours, and so has everything that opens above it. Fluent gives a class of its provider
 * to each menu, dialog and tooltip too, where a page's height and colour would cover the page: so the provider has none.
 */
export function Themed({ theme, language, children }: ThemedProps): React.JSX.Element {
  useEffect(() => {
    // On the page itself: menus and dialogs lie beside the pane, and its edge is the window's scrollbar.
    document.documentElement.style.colorScheme = SCHEMES[theme];
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme]} style={FULL_HEIGHT} lang={language} customStyleHooks_unstable={plainAnswers}>
      {children}
    </FluentProvider>
  );
}
