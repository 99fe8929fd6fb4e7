import { extensionOf, textOf } from '../../../processes/rules/model/element';
import { baseOf } from '../../../processes/decisions/readTable';
import { written } from '../step/changeStep';
import type { Editor } from './editor';
import { documentOf, serviceOf } from './services';

/** The table that an automatic task looks up; what it finds goes where it went before. One undo takes it back. */
export function setTable(editor: Editor, id: string, decisionId: string): void {
  const shape = editor.shapeOf(id);
  if (!shape) return;
  const task = documentOf(shape);
  const before = textOf(extensionOf(task, 'zeebe:CalledDecision'), 'resultVariable');
  const properties = { decisionId, resultVariable: before || variableFor(decisionId) };
  const modeling = serviceOf(editor.modeler, 'modeling');
  editor.together(() => {
    const pieces = [{ type: 'zeebe:CalledDecision', properties }];
    for (const { target, properties: changed } of written(task, pieces, editor.make)) {
      if (target === task) modeling.updateProperties(shape, changed);
      else modeling.updateModdleProperties(shape, target, changed);
    }
  });
}

/** `bang-1` as `ketQuaBang1`: a name that nobody types and nobody sees. */
const variableFor = (decisionId: string): string =>
  `ketQua-${baseOf(decisionId)}`.replace(/[^A-Za-z0-9]+(\w?)/g, (_all, letter: string) =>
    letter.toUpperCase(),
  );
