import { textOf, type Element } from '../../../processes/rules/model/element';
import type { Editor } from '../canvas/editor';
import { setWay, targetsIn, type Decision } from '../canvas/setWay';
import type { ModelerData } from '../data';
import { readStep } from '../../../processes/steps/readStep';
import { nextOf, waysOf } from '../../../processes/steps/ways';
import type { Say } from '../words';
import { ChoiceField, Part } from './fields';
import { destinationOf, labelOf } from './names';

interface Props {
  task: Element;
  editor: Editor;
  data: ModelerData;
  say: Say;
}

/** What follows, as sentences to be completed: "Nếu chọn … thì …". */
export function WaysField({ task, editor, data, say }: Props) {
  const { formId } = readStep(task);
  const decisions = data.forms.find(({ id }) => id === formId)?.decisions ?? [];
  const id = textOf(task, 'id');
  const ways = waysOf(task);
  const asked: (Decision | null)[] = decisions.length > 0 ? decisions : [null];
  return (
    <Part title={decisions.length > 0 ? say('panel.decisions') : say('panel.then')}>
      {asked.map((decision) => {
        const way = ways.find(({ value }) => value === (decision?.value ?? null));
        return (
          <ChoiceField
            key={decision?.value ?? ''}
            id={`way-${decision?.value ?? 'on'}`}
            label={decision ? say('panel.if', { label: decision.label }) : say('panel.then')}
            value={way ? targetOf(way.to) : ''}
            options={targetOptions(editor, task, way?.to, say)}
            empty={say('panel.nowhere')}
            onChange={(to) => {
              const flow = way?.label;
              setWay(
                editor,
                { id, decisions },
                decision && { ...decision, label: flow ?? decision.label },
                to,
              );
            }}
          />
        );
      })}
    </Part>
  );
}

/** A way to one step is that step; a way into a gateway that divides is the gateway itself. */
export function targetOf(to: Element): string {
  const [only, ...more] = nextOf(to);
  return textOf(only && more.length === 0 ? only : to, 'id');
}

export function targetOptions(editor: Editor, task: Element, now: Element | undefined, say: Say) {
  const options = targetsIn(editor.process)
    .filter((each) => each !== task)
    .map((each) => ({
      value: textOf(each, 'id'),
      label: each.$type === 'bpmn:EndEvent' ? say('panel.end', { name: labelOf(each) }) : labelOf(each),
    }));
  const current = now && targetOf(now);
  const known = !current || options.some(({ value }) => value === current);
  return known ? options : [{ value: current, label: destinationOf(now, say) }, ...options];
}
