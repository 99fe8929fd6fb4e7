import { incidents } from './incidents';
import { codeOf, documentOf, factsOf } from './testing/facts';

describe('incidents', () => {
  it('are open until they are resolved, and name the dossier', () => {
    const created = factsOf(1, ({ valueType }) => valueType === 'INCIDENT');
    expect(documentOf(incidents, created)).toMatchObject({
      dossierCode: codeOf(1),
      elementId: 'approved',
      errorMessage: expect.stringContaining('condition') as string,
      state: 'open',
      jobKey: null,
    });
    expect(documentOf(incidents, factsOf(1))).toMatchObject({
      state: 'resolved',
      resolvedAt: expect.any(Date) as Date,
    });
  });
});
