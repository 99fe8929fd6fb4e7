import { createEngine } from '../../engine';
import { checkProcedure, loadProcedures } from '../../processes';
import { addressesOf } from '../start/parts';
import { Obstacle } from '../start/obstacle';
import { compiledCatalogue, deployAll } from '../start/seed';
import { settingsFrom } from '../start/settings';
import { processesImport } from './processesImport';

/** `npm run processes -- check|deploy|import`: compiles the catalogue; `deploy` gives it to the engine too. */
export async function processes([what = '', ...args]: string[]): Promise<void> {
  if (what === 'import') {
    processesImport(args);
    return;
  }
  if (!['check', 'deploy'].includes(what))
    throw new Obstacle('Say check, deploy or import.', 'Hãy chọn check, deploy hoặc import.');
  requireLawful();
  const catalogue = await compiledCatalogue();
  console.log(`${String(catalogue.length)} procedures compiled`);
  if (what === 'check') return;
  const { zeebeAddress, restAddress } = addressesOf(settingsFrom(process.env));
  const engine = createEngine({ zeebeAddress, restAddress });
  try {
    await deployAll(engine, catalogue);
    console.log(`${String(catalogue.length)} procedures deployed to ${zeebeAddress}`);
  } finally {
    await engine.close();
  }
}

/** Says of each procedure whether it keeps what was published. @throws Obstacle when one does not */
function requireLawful(): void {
  const findings = loadProcedures().flatMap((entry) =>
    checkProcedure(entry).map((finding) => ({ procedure: entry.code, ...finding })),
  );
  for (const { procedure, code, elementId, params } of findings) {
    console.error(`${procedure} ${elementId}: ${code} ${JSON.stringify(params)}`);
  }
  if (findings.length === 0) return;
  throw new Obstacle(
    `${String(findings.length)} findings: correct the procedures named above.`,
    `Có ${String(findings.length)} lỗi: hãy sửa các thủ tục nêu trên.`,
  );
}
