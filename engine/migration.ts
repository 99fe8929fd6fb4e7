import type { Migration } from './engine';
import type { Gateway } from './gateway';
import { checkKey } from './keys';

/**
 * Moves a running instance to another version; every active element must be mapped.
 * @throws EngineError `wrong-state` or `invalid` with the engine's reason: nothing has moved then.
 */
export async function migrate(gateway: Gateway, plan: Migration): Promise<void> {
  await gateway.call('MigrateProcessInstance', {
    processInstanceKey: checkKey(plan.processInstanceKey),
    migrationPlan: {
      targetProcessDefinitionKey: checkKey(plan.targetProcessDefinitionKey),
      mappingInstructions: plan.mappings.map(({ source, target }) => ({
        sourceElementId: source,
        targetElementId: target,
      })),
    },
  });
}
