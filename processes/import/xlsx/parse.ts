import { Parser } from 'saxen';

export interface Handlers {
  open(name: string, attributes: () => Record<string, string>, stop: () => void): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Elements by their local names: some writers give SpreadsheetML a prefix. @throws Error when it is not well-formed */
export function parse(xml: string, { open, close, text }: Handlers): void {
  const parser = new Parser();
  const failed: Error[] = [];
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const stop = () => {
    parser.stop();
  };
  parser.on('openTag', (name, attributes) => {
    open(local(name), attributes, stop);
  });
  parser.on('closeTag', (name) => close?.(local(name)));
  parser.on('text', (raw, decode) => text?.(decode(raw)));
  parser.on('cdata', (raw) => text?.(raw));
  parser.on('error', (error) => failed.push(error));
  parser.parse(xml);
  if (failed[0]) throw failed[0];
}
