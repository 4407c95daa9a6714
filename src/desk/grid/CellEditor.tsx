import { DocumentFlavor, HorizontalAlign, type IDocumentData, VerticalAlign } from "@univerjs/core";
import {
  type Editor,
  IEditorService,
  type IKeyboardEventConfig,
  useKeyboardEvent,
  useLeftAndRightArrow,
  useResize,
} from "@univerjs/docs-ui";
import { type KeyCode, type MetaKeys, useDependency } from "@univerjs/ui";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** What the grid hands to the component that it types in; it would be the formula editor's. */
interface CellEditorProps {
  readonly editorId: string;
  readonly className: string;
  readonly isFocus?: boolean;
  readonly keyboardEventConfig: IKeyboardEventConfig;
  readonly onMoveInEditor: (keyCode: KeyCode, metaKey?: MetaKeys) => void;
  readonly canvasStyle: { readonly backgroundColor: string };
}

/** The element in which a cell is typed: plain text, without the formulas that the grid's own one helps with. */
export function CellEditor(props: CellEditorProps): React.JSX.Element {
  const { editorId, className, isFocus = false, keyboardEventConfig, onMoveInEditor, canvasStyle } = props;
  const editors = useDependency(IEditorService);
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const first = useRef(canvasStyle);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const registered = editors.register(
      {
        editorUnitId: editorId,
        autofocus: false,
        initialSnapshot: blankDocument(editorId),
        canvasStyle: first.current,
      },
      element.current,
    );
    setEditor((editors.getEditor(editorId) as Editor | null | undefined) ?? undefined);
    return () => registered.dispose();
  }, [editorId, editors]);
  useEffect(() => {
    // Opening a workbook moves no focus; the grid has the keys when its user goes there.
    const grid = element.current?.closest("[role=application]");
    if (isFocus && grid?.contains(document.activeElement) === true) editors.focus(editorId);
  }, [editor, editorId, editors, isFocus]);
  useKeyboardEvent(isFocus, keyboardEventConfig, editor);
  useLeftAndRightArrow(isFocus, false, editor, onMoveInEditor);
  useResize(editor, false, false);
  return (
    <div className={className}>
      <div ref={element} style={{ position: "relative", width: "100%", height: "100%" }} />
    </div>
  );
}

function blankDocument(id: string): IDocumentData {
  return {
    id,
    body: { dataStream: "\r\n", textRuns: [], customBlocks: [], customDecorations: [], customRanges: [] },
    documentStyle: {
      // A cell's text goes on to the right as far as it needs.
      pageSize: { width: Infinity, height: Infinity },
      documentFlavor: DocumentFlavor.UNSPECIFIED,
      marginTop: 0,
      marginBottom: 0,
      marginRight: 0,
      marginLeft: 0,
      paragraphLineGapDefault: 0,
      renderConfig: { horizontalAlign: HorizontalAlign.UNSPECIFIED, verticalAlign: VerticalAlign.TOP },
    },
  };
}
