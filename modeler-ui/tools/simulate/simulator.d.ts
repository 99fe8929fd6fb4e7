declare module 'bpmn-js-token-simulation/lib/animation' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}
