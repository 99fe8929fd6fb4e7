import { lossesIn } from './losses';

describe('a document that is opened', () => {
  test('would lose what is not understood', () => {
    const message =
      'unparsable content <bpmn:nonsense> detected\n\tline: 8\n\tcolumn: 2\n\tnested error: unrecognized element <bpmn:nonsense>';
    expect(lossesIn([{ message }])).toEqual(['unrecognized element <bpmn:nonsense>']);
  });

  test('keeps what only points nowhere, is there twice, or is not drawn', () => {
    const kept = [
      { message: 'unresolved reference <form>', property: 'bpmn:sourceRef' },
      { message: 'unparsable content <x> detected\n\tnested error: duplicate ID <x>' },
      { message: 'no bpmnElement referenced in <bpmndi:BPMNShape id="a" />', context: {} },
    ];
    expect(lossesIn(kept)).toEqual([]);
  });
});
