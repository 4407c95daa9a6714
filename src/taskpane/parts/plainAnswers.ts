import { type FluentProviderProps, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/*
 * What is not ticked can be ticked: Fluent writes it in the grey of what is disabled, and a question that nobody has
 * answered yet is the last thing that should look so. Disabled is grey as ever.
 */

const LABEL = "& ~ .fui-Radio__label";
const PLAIN = { color: tokens.colorNeutralForeground1 } as const;

const useStyles = makeStyles({
  checkbox: { ...PLAIN, ":hover": PLAIN },
  // A radio colours its label by the state of its circle.
  radio: { ":enabled:not(:checked)": { [LABEL]: PLAIN, ":hover": { [LABEL]: PLAIN } } },
});

/** As far as this looks into what Fluent draws. */
interface Drawn {
  readonly root: { className?: string };
  readonly input: { className?: string; readonly disabled?: boolean };
}

/** For the provider: what is not ticked yet is as easy to read as what is. */
export const plainAnswers: NonNullable<FluentProviderProps["customStyleHooks_unstable"]> = {
  useCheckboxStyles_unstable: (state) => {
    const { checkbox } = useStyles();
    const { root, input } = state as Drawn;
    if (input.disabled !== true) root.className = mergeClasses(root.className, checkbox);
  },
  useRadioStyles_unstable: (state) => {
    const { radio } = useStyles();
    const { input } = state as Drawn;
    input.className = mergeClasses(input.className, radio);
  },
};
