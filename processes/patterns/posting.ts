import type { Block, WorkData } from './block';
import { goOn, refused, work } from './parts';

/**
 * Posted for a fixed time, with a branch for complaints (flows.md, A3, C7, C8). The time of posting is the law's
 * own and does not count (rules.md, 5.5).
 */
export function postingBlocks(
  place: Pick<WorkData, 'slot' | 'unit'>,
  { days, mayRefuse, where }: { days: number; mayRefuse: boolean; where: string },
): Block[] {
  const own = { ...place, role: 'specialist' } as const;
  const settled = [
    goOn('Khiếu nại không có cơ sở hoặc đã giải quyết xong', 'Giải quyết tiếp'),
    refused('Khiếu nại đúng, từ chối giải quyết', 'Từ chối'),
  ];
  const settle: WorkData = {
    ...own,
    id: 'settle-complaint',
    name: 'Xem xét, kết luận khiếu nại',
    form: 'complaint',
    share: 20,
    ...(mayRefuse && { ways: settled }),
  };
  return [
    work({ ...own, id: 'post', name: `Niêm yết công khai tại ${where}`, form: 'posting', share: 3 }),
    work({
      ...own,
      id: 'posting',
      name: `Chờ hết thời gian niêm yết (${days} ngày)`,
      form: 'posting-end',
      waitFor: 'posting',
      hours: days * hoursOfDay,
      postingDays: days,
    }),
    work({
      ...own,
      id: 'end-posting',
      name: 'Kết thúc niêm yết, tổng hợp ý kiến',
      form: 'posting-result',
      share: 3,
      ways: [
        goOn('Không có khiếu nại', 'Không khiếu nại'),
        { value: 'complaint', label: 'Có khiếu nại', short: 'Có khiếu nại', via: [settle] },
      ],
    }),
  ];
}

/** Posting days are counted as working days, the longer reading: what is posted too long harms nobody. */
const hoursOfDay = 8;
