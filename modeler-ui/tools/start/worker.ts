import {
  convertForeign,
  type Answers,
  type Converted,
  type Refused,
  type Target,
} from '../../../processes/foreign';

export interface ForeignQuestion {
  file: Uint8Array;
  target: Target;
  answers: Answers;
}
export type ForeignAnswer = Converted | Refused;

/** Whatever is in a file, the window stays free to be worked in: it is read here, and stopped from there. */
addEventListener('message', ({ data }: MessageEvent<ForeignQuestion>) => {
  void convertForeign(data.file, data.target, data.answers).then((answer) => {
    postMessage(answer);
  });
});
