import type { ReactNode } from "react";

/** A picture in the colour of the words around it; whoever cannot see it reads the words beside it. */
export function Picture({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <svg
      viewBox="0 0 56 56"
      width="56"
      height="56"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
