/** The part of the library that the decision tables use. */
declare module 'dmn-moddle' {
  export interface ModdleElement {
    $type: string;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  }

  export class DmnModdle {
    create(type: string, attributes?: Record<string, unknown>): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
  }
}
