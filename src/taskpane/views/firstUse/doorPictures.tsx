import { Picture } from "../../parts/Picture";

/** A sheet with a row of captions, and people below it. */
export function OwnListPicture(): React.JSX.Element {
  return (
    <Picture>
      <rect x="5" y="8" width="46" height="40" rx="3" />
      <path d="M5 18h46M5 28h46M5 38h46M36 8v40" />
      <path d="M5 11a3 3 0 0 1 3-3h40a3 3 0 0 1 3 3v7H5z" fill="currentColor" fillOpacity="0.25" />
      <path d="M10 23h18M10 33h14M10 43h20M41 23h6M41 33h6M41 43h6" />
    </Picture>
  );
}

/** A file that goes from another program into a sheet. */
export function ExportPicture(): React.JSX.Element {
  return (
    <Picture>
      <path d="M6 6h15l7 7v20a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" fill="currentColor" fillOpacity="0.25" />
      <path d="M21 6v7h7M11 19h11M11 25h11" />
      <path d="M30 44H18M26 39l5 5-5 5" />
      <rect x="35" y="24" width="16" height="26" rx="2" />
      <path d="M35 33h16M35 41h16M43 24v26" />
    </Picture>
  );
}

/** A sheet under a looking glass. */
export function SamplePicture(): React.JSX.Element {
  return (
    <Picture>
      <rect x="5" y="6" width="34" height="38" rx="3" />
      <path d="M5 16h34M11 24h10M11 32h7M11 11h12" />
      <circle cx="35" cy="33" r="11" fill="currentColor" fillOpacity="0.25" />
      <path d="M43 41l8 8M31 33l3 3 6-6" />
    </Picture>
  );
}
