import { Journey } from './journey';

const hours: Record<string, number> = { appraise: 14, police: 12, insurance: 8, sign: 4 };
const begin = () => new Journey((id) => hours[id] ?? 0);

describe('the working hours that go by on a way through the process', () => {
  test('steps that follow each other add up', () => {
    const journey = begin();
    journey.leave('start', ['to-appraise']);
    journey.arrive('to-appraise', 'appraise');
    journey.leave('appraise', ['to-sign']);
    journey.arrive('to-sign', 'sign');
    expect(journey.leave('sign', [])).toEqual({ id: 'sign', from: 14, to: 18 });
  });

  test('of branches that are worked on at the same time the slowest counts', () => {
    const journey = begin();
    journey.leave('fork', ['to-police', 'to-insurance']);
    journey.arrive('to-police', 'police');
    journey.arrive('to-insurance', 'insurance');
    journey.leave('police', ['from-police']);
    journey.leave('insurance', ['from-insurance']);
    journey.arrive('from-police', 'join');
    journey.arrive('from-insurance', 'join');
    expect(journey.leave('join', ['to-sign']).to).toBe(12);
    journey.arrive('to-sign', 'sign');
    expect(journey.arrivalAt('sign')).toBe(12);
  });

  test('a step that is done a second time begins when it is reached again', () => {
    const journey = begin();
    journey.leave('appraise', ['to-sign']);
    journey.arrive('to-sign', 'sign');
    journey.leave('sign', ['back']);
    journey.arrive('back', 'appraise');
    expect(journey.leave('appraise', [])).toEqual({ id: 'appraise', from: 18, to: 32 });
  });
});
