import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../processes/rules';
import { paragraphsIn } from './page';

const listed = readFileSync(join(__dirname, 'rulePages.ts'), 'utf8');

describe('why a rule is asked, told beside its finding', () => {
  test.each(rules.map(({ name }) => [name]))('the page of %s can be opened in the modeler', (name) => {
    const variable = new RegExp(`'?${name}'?: (\\w+),`).exec(listed)?.[1];
    const path = new RegExp(`import ${variable ?? '-'} from '([^']+)'`).exec(listed)?.[1] ?? '';
    const page = readFileSync(join(__dirname, path), 'utf8');
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    for (const language of ['vi', 'en'] as const) {
      const paragraphs = paragraphsIn(page, language);
      expect(paragraphs.length).toBeGreaterThan(1);
      expect(paragraphs[0]?.[0]?.strong).toBe(true);
    }
  });

  test('only the reader’s language is shown', () => {
    const page = '# x\n\n## Tiếng Việt\n\n**Quy tắc.** Một\nhai.\n\n## English\n\n**What.** One.\n';
    expect(paragraphsIn(page, 'vi')).toEqual([
      [
        { text: 'Quy tắc.', strong: true },
        { text: ' Một hai.', strong: false },
      ],
    ]);
  });
});
