/** What Office tells of its theme; an older Excel tells only colours. */
type GivenTheme = Partial<Pick<Office.OfficeTheme, "isDarkTheme" | "bodyBackgroundColor">>;

/** Half of the brightest; dark grey, the lightest of Office's dark themes, lies at 102 of 255. */
const DARK_MAX = 127.5;

/**
 * Whether Office shows itself dark (black or dark grey). The library of Windows hands every value on as a colour
 * (`#000001` for true), so that only a real true or false counts; else the colour of the background decides. No theme, or
 * a colour that cannot be read, is light.
 */
export function isDarkTheme(theme: GivenTheme | undefined): boolean {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const [, red, green, blue] = /^#?(\w\w)(\w\w)(\w\w)$/.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  // Brightness as the eye sees it (ITU-R BT.601).
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return brightness < DARK_MAX;
}
