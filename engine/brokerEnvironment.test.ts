import { brokerEnvironment } from './brokerEnvironment';

const settings = {
  exporterJar: '/exporter.jar',
  dataDir: '/data',
  ports: { gateway: 1, rest: 2, management: 3, command: 4, internal: 5 },
  receiverUrl: 'http://127.0.0.1:3001/records',
};

it('every address of the engine is on loopback, since none asks who calls', () => {
  const addresses = Object.entries(brokerEnvironment(settings)).filter(([name]) =>
    /HOST$|ADDRESS$/.test(name),
  );
  expect(addresses).toHaveLength(4);
  expect(new Set(addresses.map(([, value]) => value))).toEqual(new Set(['127.0.0.1']));
});

it('the clock moves by itself unless a test asks to move it', () => {
  expect(brokerEnvironment(settings)).not.toHaveProperty('ZEEBE_CLOCK_CONTROLLED');
  expect(brokerEnvironment({ ...settings, clockControlled: true })).toMatchObject({
    ZEEBE_CLOCK_CONTROLLED: 'true',
  });
});
