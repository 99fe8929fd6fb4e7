import { apologyBlocks, apologyId, apologyName } from '../patterns/apology';
import { counter } from '../patterns/agencies';
import { addBlocks } from './blocks';
import { compileGraph, type CompiledProcedure } from './compileGraph';
import type { Drawing } from './drawing';
import { frame } from './frame';
import { add, type Graph } from './graph';

/** The steps of an apology and what follows each. */
export function apologyGraph(): Graph {
  const drawing: Drawing = { graph: { nodes: [], edges: [] }, stated: {} };
  add(drawing.graph, frame('start', 'start', 'Hồ sơ quá hạn'), []);
  const { done } = addBlocks(drawing, apologyBlocks, [{ from: 'start' }]);
  add(drawing.graph, frame('sent', 'end', 'Đã gửi Phiếu xin lỗi'), done);
  return drawing.graph;
}

/** The process of an apology with a new date, begun beside the process of an overdue dossier. */
export function compileApology(): Promise<CompiledProcedure> {
  return compileGraph({
    bpmnProcessId: apologyId,
    name: apologyName,
    graph: apologyGraph(),
    papers: [],
    slotNames: new Map([
      ['reception', counter],
      ['responsible', 'Cơ quan giải quyết'],
    ]),
    properties: { pattern: 'apology' },
    decisions: [],
  });
}
