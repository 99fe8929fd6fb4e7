import type { ComponentChildren } from 'preact';
import { childOf, textOf } from '../../../processes/rules/model/element';
import type { Adding } from '../canvas/addStep';
import type { Editor } from '../canvas/editor';
import { documentOf, type BpmnShape } from '../canvas/services';
import { isStep } from '../../../processes/steps/readStep';
import { choiceOn } from '../../../processes/steps/ways';
import type { Say } from '../words';
import { TextField } from './fields';
import { destinationOf, labelOf, originOf } from './names';
import { StepPanel } from './StepPanel';
import { TablePanel } from './TablePanel';
import { WholePanel, type WholeProps } from './WholePanel';

interface Props extends WholeProps {
  selected: BpmnShape[];
  adding: Adding;
  /** Stands under the properties of what is chosen. */
  children?: ComponentChildren;
}

/** What is chosen, in words; with nothing chosen, the process as a whole. */
export function Panel({ selected, children, ...whole }: Props) {
  const { editor, say } = whole;
  const [only, ...more] = selected;
  if (!only) return <WholePanel {...whole} />;
  return (
    <>
      <Back editor={editor} say={say} />
      {more.length > 0 ? (
        <p class="panel">{say('panel.many', { count: selected.length })}</p>
      ) : (
        <Chosen only={only} {...whole}>
          {children}
        </Chosen>
      )}
    </>
  );
}

/** The way back to the process as a whole, for those who do not know that an empty place is clicked for it. */
function Back({ editor, say }: Pick<Props, 'editor' | 'say'>) {
  return (
    <p class="panel__back">
      <button
        type="button"
        class="modeler__link"
        onClick={() => {
          editor.chooseNone();
        }}
      >
        {say('panel.whole')}
      </button>
    </p>
  );
}

function Chosen({
  only,
  editor,
  data,
  say,
  editable,
  adding,
  children,
}: Omit<Props, 'selected'> & { only: BpmnShape }) {
  const element = documentOf(only);
  if (isStep(element))
    return (
      <>
        <StepPanel key={only.id} task={element} {...{ editor, data, say, editable, adding }} />
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
  return (
    <>
      <Other shape={only} {...{ editor, say, editable }} />
      {children}
    </>
  );
}

/** What is no step: an arrow, an end, a gateway. */
function Other({
  shape,
  editor,
  say,
  editable,
}: Pick<Props, 'editor' | 'say' | 'editable'> & { shape: BpmnShape }) {
  const element = documentOf(shape);
  if (element.$type === 'bpmn:SequenceFlow') return <Flow shape={shape} say={say} />;
  if (element.$type === 'bpmn:EndEvent' && editable) return <End shape={shape} editor={editor} say={say} />;
  const gateway = /(Exclusive|Parallel)Gateway$/.exec(element.$type)?.[1];
  const words = gateway === 'Exclusive' ? say('panel.gateway.exclusive') : say('panel.gateway.parallel');
  return <p class="panel">{gateway ? words : labelOf(element)}</p>;
}

function Flow({ shape, say }: { shape: BpmnShape; say: Say }) {
  const flow = documentOf(shape);
  const [source, target] = [childOf(flow, 'sourceRef'), childOf(flow, 'targetRef')];
  const from = source ? originOf(source) : '';
  const to = target ? destinationOf(target, say) : '';
  const label = textOf(flow, 'name') || choiceOn(flow)?.value;
  return (
    <div class="panel">
      <h2>{say('panel.flow')}</h2>
      <p lang="vi">{say('panel.flowText', { from, to })}</p>
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
