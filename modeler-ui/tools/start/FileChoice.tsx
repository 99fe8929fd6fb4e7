import { useState } from 'preact/hooks';
import { maxForeignBytes, type Answers, type Converted, type Target } from '../../../processes/foreign';
import type { Language } from '../../../processes/rules';
import type { Choice } from '../../modeler/data';
import { Importing } from './Importing';
import { readForeign } from './read';
import { usualHours } from './target';
import type { SayStart } from './words';

interface Props {
  script: string;
  target: Target;
  roles: Choice[];
  limitHours: number;
  language: Language;
  say: SayStart;
  onPut: (bpmn: string, what: string) => void;
}

interface Read {
  name: string;
  file: Uint8Array;
  answers: Answers;
  converted: Converted;
}

/** A file drawn elsewhere: read apart, told of, asked about, and only then taken. */
export function FileChoice({ script, target, roles, limitHours, language, say, onPut }: Props) {
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const convert = async (name: string, file: Uint8Array, answers: Answers) => {
    setBusy(true);
    setError('');
    const answer = await readForeign(script, { file, target, answers });
    setBusy(false);
    if (answer === null) setError(say('tooLong'));
    else if ('refused' in answer) setError(answer.refused[language]);
    else setRead({ name, file, answers, converted: answer });
  };

  const choose = async (chosen: File | undefined) => {
    setRead(null);
    if (!chosen) return;
    // The worker says so, too; a file of gigabytes is not even read.
    const file = new Uint8Array(await chosen.slice(0, maxForeignBytes + 1).arrayBuffer());
    const first = await readForeignFirst(file);
    await convert(chosen.name, file, first);
  };

  /** Hours and the withdrawal are proposed once it is known what is missing. */
  const readForeignFirst = async (file: Uint8Array): Promise<Answers> => {
    setBusy(true);
    const answer = await readForeign(script, { file, target, answers: {} });
    if (answer === null || 'refused' in answer) return {};
    return { hours: usualHours(limitHours, answer.steps), withdrawal: answer.questions.withdrawalMissing };
  };

  return (
    <div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="start-file">
          {say('fileLabel')}
        </label>
        <div class="govuk-hint" id="start-file-hint">
          {say('fileHint')}
        </div>
        <input
          id="start-file"
          class="govuk-file-upload"
          type="file"
          accept=".bpmn,.xml,.bpmn2,.bpmn20.xml"
          aria-describedby="start-file-hint"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </div>
      <div aria-live="polite">{busy ? <p>{say('reading')}</p> : null}</div>
      {error ? (
        <p class="govuk-error-message" role="alert" id="start-error">
          <strong>{say('refused')}:</strong> {error}
        </p>
      ) : null}
      {read ? (
        <Importing
          {...{ language, say, roles, busy }}
          converted={read.converted}
          answers={read.answers}
          slots={target.slots}
          onAnswers={(answers) => void convert(read.name, read.file, answers)}
          onPut={() => {
            onPut(read.converted.bpmn, read.name);
          }}
        />
      ) : null}
    </div>
  );
}
