import { HostError, invalidArgument } from "./errors";
import { HostObject, type Members } from "./registry";
import { RUNTIME_STATES, type HostBook, type RuntimeState } from "./workbook";

function stateOf(value: unknown): RuntimeState {
  const state = RUNTIME_STATES.find((one) => one === value);
  if (state === undefined) throw invalidArgument();
  return state;
}

/** What Office.js asks of Excel besides the workbook, by the names under which it asks (`Office.addin`, ribbon actions). */
const SERVICES: Readonly<Record<string, Members<HostBook>>> = {
  "Microsoft.AppRuntime.AppRuntimeService": {
    type: "AppRuntimeService",
    methods: {
      GetAppRuntimeState: ({ runtime }) => runtime.state,
      SetAppRuntimeState: ({ runtime }, [state]) => void (runtime.state = stateOf(state)),
    },
  },
  "Microsoft.AppRuntime.AppRuntimePersistenceService": {
    type: "AppRuntimePersistenceService",
    methods: {
      GetAppRuntimeStartState: ({ runtime }) => runtime.startState,
      SetAppRuntimeStartState: ({ runtime }, [state]) => void (runtime.startState = stateOf(state)),
    },
  },
  "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification": {
    type: "BeforeDocumentCloseNotification",
    methods: {
      Enable: ({ runtime }) => void (runtime.asksBeforeClose = true),
      Disable: ({ runtime }) => void (runtime.asksBeforeClose = false),
    },
  },
  "Microsoft.InternalService.AddinInternalService": {
    type: "AddinInternalService",
    methods: { NotifyActionHandlerReady: ({ runtime }) => void (runtime.handlesActions = true) },
  },
};

/** The service of this name. Throws ApiNotFound. */
export function serviceNamed(name: string, book: HostBook): HostObject {
  const members = SERVICES[name];
  if (members === undefined) throw new HostError("ApiNotFound", undefined, `new ${name}`);
  return HostObject.of(members, book);
}
