import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { textOf } from '../../../processes/rules/model/element';
import { cutAt, type Token } from './fold';
import { documentOf, type BpmnShape } from './services';

interface SearchPad {
  registerProvider(provider: { find(pattern: string): Result[] }): void;
}

interface Result {
  element: BpmnShape;
  primaryTokens: Token[];
  secondaryTokens: Token[];
}

/** Finds steps, ends and gateways by their names, with or without accents; ids are nobody's business. */
export class Search {
  static $inject = ['elementRegistry', 'searchPad'];

  constructor(
    private readonly registry: ElementRegistry,
    searchPad: SearchPad,
  ) {
    searchPad.registerProvider(this);
  }

  find(pattern: string): Result[] {
    const named = this.registry.filter(
      (element) => !('labelTarget' in element && element['labelTarget']) && Boolean(element.parent),
    ) as BpmnShape[];
    return named.flatMap((element) => {
      const primaryTokens = cutAt(textOf(documentOf(element), 'name'), pattern);
      return primaryTokens ? [{ element, primaryTokens, secondaryTokens: [] }] : [];
    });
  }
}
