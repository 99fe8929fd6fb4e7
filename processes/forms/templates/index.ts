import { apologyForms } from './apology';
import { appraisalForms } from './appraisal';
import { approvalForms } from './approval';
import { counterForms } from './counter';
import { hearingForms } from './hearing';
import { moneyForms } from './money';
import { postingForms } from './posting';

/** One template a kind of step; the words are the office's. A new one is an entry in one of these. */
export const templates = {
  ...appraisalForms,
  ...approvalForms,
  ...hearingForms,
  ...postingForms,
  ...counterForms,
  ...apologyForms,
  ...moneyForms,
};

export type FormTemplate = keyof typeof templates;
