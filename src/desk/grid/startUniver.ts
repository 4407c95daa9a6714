import {
  ICommandService,
  type Injector,
  IUndoRedoService,
  LocaleType,
  type IDisposable,
  LogLevel,
  ThemeService,
  toDisposable,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { IRenderManagerService, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { SheetInterceptorService, SheetsSelectionsService, UniverSheetsPlugin } from "@univerjs/sheets";
import {
  EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY,
  IEditorBridgeService,
  SheetSkeletonManagerService,
  UniverSheetsUIPlugin,
} from "@univerjs/sheets-ui";
import { ComponentManager, ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import { CellEditor } from "./CellEditor";
import type { Undoable } from "./gridHooks";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";

/** The parts of the grid's machinery that the desk speaks to. */
export interface Machinery {
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly interceptors: SheetInterceptorService;
  readonly editor: IEditorBridgeService;
  readonly selections: SheetsSelectionsService;
  /** Shows what was changed without a command. */
  readonly refresh: () => void;
  /** Paints light on dark, or dark on light. */
  readonly darken: (isDark: boolean) => void;
  /** Takes the keys. */
  readonly focus: () => void;
  /** Tells whether there is something to take back or to do again, now and whenever that changes. */
  readonly onUndoable: (listener: (undoable: Undoable) => void) => IDisposable;
  readonly dispose: () => void;
}

/**
 * Starts Univer in this element with nothing around its cells: no ribbon, menus, formula bar or tabs, which offer more than
 * a patched file keeps and speak no Dutch, no formulas, which Excel calculates; no network.
 */
export function startUniver(container: HTMLElement, data: IWorkbookData): Machinery {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    // Nothing with words of its own is shown.
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  injector.get(ComponentManager).register(EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY, CellEditor);
  return {
    workbook,
    commands: injector.get(ICommandService),
    undoRedo: injector.get(IUndoRedoService),
    interceptors: injector.get(SheetInterceptorService),
    editor: injector.get(IEditorBridgeService),
    selections: injector.get(SheetsSelectionsService),
    refresh: () => refresh(injector, workbook.getUnitId()),
    darken: (isDark) => injector.get(ThemeService).setDarkMode(isDark),
    focus: () => injector.get(ILayoutService).focus(),
    onUndoable: (listener) => {
      const undoing = injector
        .get(IUndoRedoService)
        .undoRedoStatus$.subscribe(({ undos, redos }) => listener({ undo: undos > 0, redo: redos > 0 }));
      return toDisposable(() => undoing.unsubscribe());
    },
    dispose: () => univer.dispose(),
  };
}

function refresh(injector: Injector, unit: string): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  if (render === null || render === undefined) return;
  const skeletons = render.with(SheetSkeletonManagerService);
  skeletons.getCurrentParam()?.skeleton.makeDirty(true);
  skeletons.reCalculate();
  render.components.forEach((component) => component.makeDirty());
}
