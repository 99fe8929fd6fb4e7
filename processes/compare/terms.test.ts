import { compileProcedure } from '../compile/compileProcedure';
import { loadProcedures } from '../catalogue/catalogue';
import { readModel } from '../rules/read/readModel';
import type { Element } from '../rules/model/element';
import { comparisonWords } from './words';
import { termSentences } from './terms';

const say = comparisonWords('vi');

async function read(bpmn: string): Promise<Element> {
  const { definitions } = await readModel(bpmn);
  if (!definitions) throw new Error('unreadable');
  return definitions;
}

const permit = async () => {
  const entry = loadProcedures().find(({ code }) => code === '2.000205');
  if (!entry) throw new Error('2.000205');
  return { papers: entry.papers, bpmn: (await compileProcedure(entry)).bpmn };
};

test('a shorter limit and a paper less are told as the citizen would hear them', async () => {
  const { papers, bpmn } = await permit();
  const limit = /<zeebe:property name="limit" value="[^"]*" \/>/;
  const waived = '<zeebe:property name="waivedPapers" value="anh-mau" />';
  const shorter = bpmn.replace(limit, `<zeebe:property name="limit" value="3 working-days" />${waived}`);
  expect(termSentences(await read(bpmn), await read(shorter), papers, say)).toEqual([
    'Thời hạn giải quyết: 5 ngày làm việc → 3 ngày làm việc',
    'Người dân không phải nộp nữa: 02 ảnh màu 4 cm x 6 cm, phông nền trắng',
  ]);
});

test('where both promise the same, nothing is told', async () => {
  const { papers, bpmn } = await permit();
  expect(termSentences(await read(bpmn), await read(bpmn), papers, say)).toEqual([]);
});
