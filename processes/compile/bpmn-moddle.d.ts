/** The part of the library that the compiler uses; its own types cover the elements only, not the class. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, attributes?: Record<string, unknown>): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
  }
}
