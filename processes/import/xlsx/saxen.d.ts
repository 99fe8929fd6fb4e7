declare module 'saxen' {
  type Attributes = Record<string, string>;
  /** Names and texts come as they stand in the file; `decode` resolves the five entities of XML, no others. */
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (error: Error) => void): this;
    stop(): void;
    parse(xml: string): this;
  }
}
