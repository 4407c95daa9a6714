import type { Language } from "../domain/book/records";
import type { functionsNl } from "../messages/functionsNl";
import { translate } from "../messages/translate";
import type { CustomFunctionSet } from "./customFunctions";

/** How a parameter is handed over; `any` as the cell holds it, so that a wrong one gets an error of ours. */
interface Parameter {
  readonly type: "any";
  readonly optional?: true;
}

type Help = (typeof functionsNl)["help"];
type Shapes = {
  readonly [Id in keyof CustomFunctionSet]: { readonly [P in keyof Help[Id]["parameters"]]: Parameter };
};

const needed: Parameter = { type: "any" };
const mayBeAbsent: Parameter = { type: "any", optional: true };

/** Where the sources say that the add-in lives (tools/publicAddress.cjs). */
const ADDRESS = "https://localhost:3000";

/** The parameters of every function, in the order in which Excel hands them over. */
const SHAPES: Shapes = {
  IBANOK: { iban: needed, explain: mayBeAbsent },
  CREDITORIDOK: { creditorId: needed, explain: mayBeAbsent },
  MANDATESTATUS: {
    date: needed,
    signedOn: needed,
    lastCollection: mayBeAbsent,
    withdrawnOn: mayBeAbsent,
    usableAnywayUntil: mayBeAbsent,
  },
  NEXTBUSINESSDAY: { date: needed, days: mayBeAbsent },
  RETURNREASON: { code: needed, advice: mayBeAbsent },
  EXPIRY: { signedOn: needed, lastCollection: mayBeAbsent },
};

/** What Excel gets to know of the functions in a language: the contents of `functions.json`. */
export interface FunctionMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    /** The function's page in the manual. A build puts the address of its host there. */
    readonly helpUrl: string;
    readonly parameters: readonly (Parameter & { readonly name: string; readonly description: string })[];
    readonly result: { readonly type: "any" };
  }[];
}

/** The metadata of all functions, with their help in this language. */
export function functionMetadata(language: Language): FunctionMetadata {
  const { help } = translate(language).messages.functions;
  return {
    // Values with properties (data types) are no texts or dates; Excel then refuses them before we are asked.
    allowCustomDataForDataTypeAny: false,
    functions: Object.entries(SHAPES).map(([id, shape]) => {
      const { description, parameters } = help[id as keyof Help];
      const texts: Readonly<Record<string, { readonly name: string; readonly description: string }>> = parameters;
      return {
        id,
        name: id,
        description,
        helpUrl: `${ADDRESS}/docs/manual/${language}/functions/${id.toLowerCase()}.html`,
        parameters: Object.entries<Parameter>(shape).map(([parameter, type]) => ({
          name: texts[parameter]?.name ?? parameter,
          description: texts[parameter]?.description ?? "",
          ...type,
        })),
        result: { type: "any" },
      };
    }),
  };
}
