import { rungOf, rungsFrom, type Rung } from './agencies';
import type { Block, StageData } from './block';
import type { CommonParams } from './params';
import { forward, handOver, stage, stageAt, stageOf, work } from './parts';
import type { PatternContext } from './pattern';

/** Agency after agency up the ladder, each decides its part; the result goes back to where it was submitted. */
export function chainBlocks(
  flow: CommonParams,
  context: PatternContext,
  top: Rung,
  more: (rung: Rung) => Partial<StageData> = () => ({}),
): Block[] {
  const own = rungOf(context.level);
  const rungs = rungsFrom(own, top);
  const stages = rungs.map((rung, index) => {
    const next = rungs[index + 1];
    const data = {
      suffix: rung,
      approvals: approvalsOf[rung],
      share: shareOf[rung],
      names: next ? { sign: `Lãnh đạo ký đề nghị`, issue: `Phát hành, chuyển ${destination[next]}` } : {},
      ...more(rung),
    };
    return stage(rung === own ? stageOf(flow, context, data) : stageAt(rung, flow, context, data));
  });
  return [forward('Số hóa, chuyển hồ sơ'), ...stages, sendBack(top, own), handOver];
}

/** Hours grow on the way up (flows.md, A1, A5, A6). */
const shareOf: Record<Rung, number> = { commune: 1, district: 1.6, department: 2.2, province: 1.4 };

const approvalsOf: Record<Rung, StageData['approvals']> = {
  commune: ['leader'],
  district: ['division-head', 'leader'],
  department: ['division-head', 'leader'],
  province: ['leader'],
};

const destination: Record<Rung, string> = {
  commune: 'về xã',
  district: 'lên huyện',
  department: 'lên Sở',
  province: 'lên UBND tỉnh',
};

/** Sent by the counter of the last agency under the top, to the counter where the dossier was submitted. */
function sendBack(top: Rung, own: Rung): Block {
  const places: Record<Rung, string> = {
    commune: 'xã',
    district: 'huyện',
    department: 'Sở',
    province: 'tỉnh',
  };
  return work({
    id: 'forward-result',
    name: `Chuyển kết quả về ${places[own]}`,
    slot: own === 'commune' ? 'district' : top,
    role: own === 'commune' ? 'reception' : 'clerk',
    unit: own === 'commune' ? 'Bộ phận Một cửa' : 'Văn thư',
    form: 'forwarding',
    share: 6,
  });
}
