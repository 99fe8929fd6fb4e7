import type { ComponentChildren } from 'preact';
import { childOf, textOf } from '../../../processes/rules/model/element';
import type { Editor } from '../canvas/editor';
import { documentOf, type BpmnShape } from '../canvas/services';
import { isStep } from '../../../processes/steps/readStep';
import { choiceOn } from '../../../processes/steps/ways';
import type { Say } from '../words';
import { TextField } from './fields';
import { labelOf } from './names';
import { StepPanel } from './StepPanel';
import { TablePanel } from './TablePanel';
import { WholePanel, type WholeProps } from './WholePanel';

interface Props extends WholeProps {
  selected: BpmnShape[];
  /** Stands under the properties of a step. */
  children?: ComponentChildren;
}

/** What is chosen, in words; with nothing chosen, the process as a whole. */
export function Panel({ selected, editor, data, say, editable, know, children }: Props) {
  const [only, ...more] = selected;
  if (!only) return <WholePanel {...{ editor, data, say, editable, know }} />;
  if (more.length > 0) return <p class="panel">{say('panel.many', { count: selected.length })}</p>;
  const element = documentOf(only);
  if (isStep(element))
    return (
      <>
        <StepPanel key={only.id} task={element} editor={editor} data={data} say={say} editable={editable} />
        {children}
      </>
    );
  if (element.$type === 'bpmn:BusinessRuleTask')
    return (
      <>
        <TablePanel key={only.id} task={element} editor={editor} data={data} editable={editable} />
        {children}
      </>
    );
  if (element.$type === 'bpmn:SequenceFlow') return <Flow shape={only} say={say} />;
  if (element.$type === 'bpmn:EndEvent' && editable) return <End shape={only} editor={editor} say={say} />;
  const gateway = /(Exclusive|Parallel)Gateway$/.exec(element.$type)?.[1];
  const words = gateway === 'Exclusive' ? say('panel.gateway.exclusive') : say('panel.gateway.parallel');
  return <p class="panel">{gateway ? words : labelOf(element)}</p>;
}

function Flow({ shape, say }: { shape: BpmnShape; say: Say }) {
  const flow = documentOf(shape);
  const nameOf = (end: string) => {
    const element = childOf(flow, end);
    return element ? labelOf(element) : '';
  };
  const label = textOf(flow, 'name') || choiceOn(flow)?.value;
  return (
    <div class="panel">
      <h2>{say('panel.flow')}</h2>
      <p lang="vi">{say('panel.flowText', { from: nameOf('sourceRef'), to: nameOf('targetRef') })}</p>
      {label ? <p>{say('panel.flowWhen', { label })}</p> : null}
    </div>
  );
}

function End({ shape, editor, say }: { shape: BpmnShape; editor: Editor; say: Say }) {
  return (
    <div class="panel">
      <TextField
        id="end-name"
        label={say('panel.name')}
        value={textOf(documentOf(shape), 'name')}
        onChange={(name) => {
          editor.rename(shape, name);
        }}
      />
    </div>
  );
}
