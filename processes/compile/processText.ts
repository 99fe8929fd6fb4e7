import type { Graph } from './graph';
import type { TaskText } from './taskText';

/** All that makes up the document of a process, its texts apart from its shape. */
export interface ProcessText {
  bpmnProcessId: string;
  name: string;
  graph: Graph;
  /** By element id. */
  tasks: Map<string, TaskText>;
  /** What the lanes are called, by slot. */
  slotNames: Map<string, string>;
  properties: Record<string, string>;
}

type Swap = (text: string) => string;

/** The same with its free texts exchanged; what the document's shape depends on stays. */
export function withTexts(text: ProcessText, swap: Swap): ProcessText {
  const { bpmnProcessId, name, tasks, properties } = text;
  return {
    ...text,
    bpmnProcessId: swap(bpmnProcessId),
    name: swap(name),
    tasks: new Map([...tasks].map(([id, task]) => [id, taskWithTexts(task, swap)])),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, value && swap(value)]),
    ),
  };
}

function taskWithTexts(task: TaskText, swap: Swap): TaskText {
  const given: Swap = (value) => value && swap(value);
  const { headers, properties } = task;
  return {
    ...task,
    name: swap(task.name),
    formId: swap(task.formId),
    headers: {
      ...headers,
      name: swap(headers.name),
      unit: given(headers.unit),
      hours: given(headers.hours),
      legalBasis: given(headers.legalBasis),
    },
    properties: {
      ...properties,
      papers: given(properties.papers),
      postingDays: given(properties.postingDays),
      whenOverdue: given(properties.whenOverdue),
    },
  };
}
