import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { textOf, type Element } from '../model/element';
import { heldBy } from '../model/tree';
import type { Finding } from '../rule';
import { findingFrom } from '../speak';
import { declarationIn, placeAt } from './prolog';
import { readable, type Unreadable } from './readable';

/** What became of a document: its tree as far as it could be read, and what was wrong with it. */
export interface Reading {
  definitions?: Element;
  findings: Finding[];
}

/** A process of 5,000 elements has about 6 MB with its diagram. */
const mostCharacters = 20_000_000;

/** Elements in each other; what reads them goes down step by step, and nobody can follow so many. */
const deepest = 50;

const moddle = new BpmnModdle({ zeebe });

/** Reads BPMN that may have come from anywhere. Never throws; declarations of entities are refused unread. */
export async function readModel(xml: string): Promise<Reading> {
  if (xml.length > mostCharacters) return refused('tooLarge', { most: mostCharacters });
  const declaration = declarationIn(xml);
  if (declaration !== undefined) return refused('declaration', placeAt(xml, declaration));
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    if (depthOf(rootElement) > deepest) return refused('tooDeep', { most: deepest });
    return { definitions: rootElement, findings: warnings.flatMap(findingOf) };
  } catch (error) {
    return refused('malformed', placeAndDetailOf(error instanceof Error ? error.message : String(error)));
  }
}

/** How many elements lie in each other. */
function depthOf(root: Element): number {
  let depth = 0;
  for (let level = [root]; level.length > 0; level = level.flatMap(heldBy)) depth += 1;
  return depth;
}

function refused(message: Unreadable, params: Record<string, string | number>): Reading {
  return { findings: [findingFrom(readable, { message, elementId: '', params })] };
}

/** A flow that leads nowhere is a rule's finding, with the flow's name. */
const seenByRules = ['bpmn:sourceRef', 'bpmn:targetRef'];

function findingOf(warning: { message: string }): Finding[] {
  const reference = unresolvedIn(warning);
  if (reference && seenByRules.includes(reference.property)) return [];
  const place = placeAndDetailOf(warning.message);
  const duplicate = /^duplicate ID <(.+)>$/.exec(place.detail)?.[1];
  if (reference) return [raised('unresolved', reference.elementId, { ...place, ...reference })];
  if (duplicate !== undefined) return [raised('duplicate', duplicate, { ...place, id: duplicate })];
  return [raised('unknownContent', '', place)];
}

function raised(message: Unreadable, elementId: string, params: Record<string, string | number>): Finding {
  return findingFrom(readable, { message, elementId, params });
}

function unresolvedIn(warning: object): { elementId: string; property: string; value: string } | undefined {
  if (!('element' in warning && 'property' in warning && 'value' in warning)) return undefined;
  const element = warning.element as Element | undefined;
  return {
    elementId: textOf(element, 'id'),
    property: String(warning.property),
    value: String(warning.value),
  };
}

/** The library counts lines and columns from 0, and tells the cause in a third line. */
function placeAndDetailOf(message: string): { line: number; column: number; detail: string } {
  const number = (name: string): number => Number(new RegExp(`${name}: (\\d+)`).exec(message)?.[1] ?? 0) + 1;
  const [, detail = message.split('\n')[0] ?? message] = message.split('nested error: ');
  return { line: number('line'), column: number('column'), detail };
}
