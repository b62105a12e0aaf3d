import {
  type ContainerReading,
  continuesMessage,
  opensState,
  startContainer,
  startsContainer,
  takeContainerLine,
} from './describedContainerReader';
import { type DescribedLine, readDescribedLine } from './describedLine';
import type { DescribedContainer, DescribedPod } from './DescribedPod';
import { takePodField } from './describedPodFields';

const SECTIONS: ReadonlyMap<string, DescribedContainer['kind']> = new Map([
  ['Containers', 'regular'],
  ['Init Containers', 'init'],
  ['Ephemeral Containers', 'ephemeral'],
]);

/** Sections printed after the containers, whose lines must not be taken for theirs. */
const LATER_SECTIONS = new Set(['Readiness Gates', 'Conditions', 'Volumes', 'QoS Class', 'Tolerations', 'Events']);

interface Reading {
  pod: DescribedPod;
  /** Indentation of the outermost lines: 0 unless the whole text is quoted. */
  baseIndent: number;
  where: 'top' | 'containers' | 'after';
  kind: DescribedContainer['kind'];
  current?: ContainerReading;
}

/**
 * Reads the output of `kubectl describe pod`, or any part of it: pod status, reason, message and QoS class, and the
 * state, last state, restarts, limits and requests of every container. Lost indentation is tolerated.
 * Source: `kubectl/pkg/describe/describe.go` describePod, describeContainers, describeStatus, Kubernetes 1.36.
 * @returns undefined when nothing of the kind is in the text.
 */
export function parsePodDescription(text: string): DescribedPod | undefined {
  const lines = text.split('\n');
  const reading: Reading = {
    pod: { containers: [] },
    baseIndent: smallestIndent(lines),
    where: 'top',
    kind: 'regular',
  };
  lines.forEach((raw, index) => {
    const line = readDescribedLine(raw);
    if (line.text !== '') {
      takeLine(reading, line, lines[index + 1]);
    }
  });
  const { containers, ...fields } = reading.pod;
  return containers.length > 0 || Object.values(fields).some((value) => value !== undefined) ? reading.pod : undefined;
}

function takeLine(reading: Reading, line: DescribedLine, next: string | undefined): void {
  if (reading.current !== undefined && continuesMessage(reading.current, line)) {
    return;
  }
  if (startsSection(reading, line) || endsContainers(reading, line)) {
    return;
  }
  if (reading.where === 'after') {
    return;
  }
  if (startsContainer(line, next)) {
    openContainer(reading, line.key);
    return;
  }
  if (reading.current === undefined && opensState(line)) {
    openContainer(reading, undefined);
  }
  if (reading.current !== undefined) {
    takeContainerLine(reading.current, line);
  } else if (reading.where === 'top' && line.indent <= reading.baseIndent) {
    takePodField(reading.pod, line.key, line.value);
  }
}

function startsSection(reading: Reading, line: DescribedLine): boolean {
  const kind = line.value === '' ? SECTIONS.get(line.key) : undefined;
  if (kind === undefined || line.indent > reading.baseIndent) {
    return false;
  }
  reading.where = 'containers';
  reading.kind = kind;
  reading.current = undefined;
  return true;
}

function endsContainers(reading: Reading, line: DescribedLine): boolean {
  if (!LATER_SECTIONS.has(line.key) || line.indent > reading.baseIndent) {
    return false;
  }
  if (line.key === 'QoS Class') {
    reading.pod.qosClass = line.value;
  }
  reading.where = 'after';
  reading.current = undefined;
  return true;
}

function openContainer(reading: Reading, name: string | undefined): void {
  reading.current = startContainer(name, reading.kind);
  reading.where = 'containers';
  reading.pod.containers.push(reading.current.container);
}

function smallestIndent(lines: readonly string[]): number {
  let smallest = Infinity;
  for (const line of lines) {
    if (line.trim() !== '') {
      smallest = Math.min(smallest, line.length - line.trimStart().length);
    }
  }
  return smallest;
}
