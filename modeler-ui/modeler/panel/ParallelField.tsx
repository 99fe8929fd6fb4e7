import { useState } from 'preact/hooks';
import type { Adding } from '../canvas/addStep';
import type { Editor } from '../canvas/editor';
import { usualBlockBeside } from '../canvas/menus';
import { branchesOf, canFollow, putInSequence } from '../canvas/parallel';
import { documentOf } from '../canvas/services';
import { readStep } from '../../../processes/steps/readStep';
import type { ModelerData } from '../data';
import { offered } from '../step/newStep';
import type { Say } from '../words';
import { ChoiceField, Part } from './fields';
import { labelOf } from './names';
import { slotOptions } from './slotOptions';

interface Props {
  id: string;
  editor: Editor;
  adding: Adding;
  data: ModelerData;
  say: Say;
}

/** Lets another agency work at the same time as on the chosen step, or no more. */
export function ParallelField({ id, editor, adding, data, say }: Props) {
  const [agency, setAgency] = useState(() => otherAgency(editor, id, data));
  const [what, setWhat] = useState(usualBlockBeside(data.blocks)?.id ?? '');
  const [slot, block] = [
    data.slots.find((each) => each.id === agency),
    data.blocks.find((each) => each.id === what),
  ];
  const beside = branchesOf(editor, id)?.steps.filter((step) => step.id !== id) ?? [];
  const names = beside.map((step) => labelOf(documentOf(step))).join(', ');
  return (
    <Part title={say('parallel.title')}>
      {names ? <p>{say('parallel.with', { names })}</p> : null}
      {canFollow(editor, id) ? (
        <Button
          words={say('parallel.sequence')}
          act={() => {
            putInSequence(editor, id);
          }}
        />
      ) : null}
      <ChoiceField
        id="beside-agency"
        label={say('parallel.agency')}
        value={agency}
        options={slotOptions(data.slots, say)}
        empty="–"
        onChange={setAgency}
      />
      <ChoiceField
        id="beside-what"
        label={say('parallel.what')}
        value={what}
        options={offered(data.blocks).map((each) => ({ value: each.id, label: each.name[data.language] }))}
        empty="–"
        onChange={setWhat}
      />
      <Button
        words={say('parallel.add')}
        act={() => {
          const added = slot && block && adding.beside(id, slot, block);
          if (added) editor.show(added.id);
        }}
      />
    </Part>
  );
}

/** Who is asked most often: an agency that is not the step's own, and not the counter. */
function otherAgency(editor: Editor, id: string, { slots }: Pick<ModelerData, 'slots'>): string {
  const shape = editor.shapeOf(id);
  const own = shape ? readStep(documentOf(shape)).agency : '';
  const [first, ...rest] = slots.filter((slot) => slot.id !== 'reception');
  return rest.find((slot) => slot.id !== own && first?.id === own)?.id ?? first?.id ?? 'reception';
}

function Button({ words, act }: { words: string; act: () => void }) {
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary govuk-button--small panel__button"
      onClick={act}
    >
      {words}
    </button>
  );
}
