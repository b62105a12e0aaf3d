import { type DescribedLine, readDescribedLine } from './describedLine';
import type { DescribedContainer, DescribedState } from './DescribedPod';
import { openState, readStateField } from './describedStateReader';

/** A container whose lines are being read, and the block of it that is open. */
export interface ContainerReading {
  container: DescribedContainer;
  state?: DescribedState;
  resources?: Record<string, string>;
  /** Indentation of a termination message that may go on over several lines. */
  messageIndent?: number;
}

/** A fresh container of which nothing has been read. */
export function startContainer(name: string | undefined, kind: DescribedContainer['kind']): ContainerReading {
  return { container: { name, kind, limits: {}, requests: {} } };
}

/** Whether the line opens a State or Last State block. */
export function opensState(line: DescribedLine): boolean {
  return (line.key === 'State' || line.key === 'Last State') && openState(line.value) !== undefined;
}

/**
 * Takes one line of a container's block.
 * Source: `kubectl/pkg/describe/describe.go` describeContainerState, describeStatus, describeResources, 1.36.
 */
export function takeContainerLine(reading: ContainerReading, line: DescribedLine): void {
  if (opensState(line)) {
    reading.state = openState(line.value);
    reading.container[line.key === 'State' ? 'state' : 'lastState'] = reading.state;
    return;
  }
  if (reading.state !== undefined && readStateField(reading.state, line.key, line.value)) {
    reading.messageIndent = line.key === 'Message' ? line.indent : undefined;
    return;
  }
  reading.state = undefined;
  takeField(reading, line);
}

/**
 * Takes the line as a further line of the open termination message, unless it is the field that follows a message:
 * same indentation and a field of the block. A message can hold anything, so nothing else ends it.
 * @returns whether it was part of the message
 */
export function continuesMessage(reading: ContainerReading, line: DescribedLine): boolean {
  const { state, messageIndent } = reading;
  if (state?.message === undefined || messageIndent === undefined) {
    return false;
  }
  const isNextField = readStateField({ state: 'Terminated' }, line.key, line.value) && line.key !== 'Message';
  if (line.indent === messageIndent && isNextField) {
    reading.messageIndent = undefined;
    return false;
  }
  state.message += `\n${line.text}`;
  return true;
}

/** Whether a name stands alone on its line and the first thing printed of a container follows. */
export function startsContainer(line: DescribedLine, next: string | undefined): boolean {
  if (line.key === '' || line.value !== '' || next === undefined) {
    return false;
  }
  const { key } = readDescribedLine(next);
  return key === 'Container ID' || key === 'Image';
}

function takeField(reading: ContainerReading, line: DescribedLine): void {
  const { container } = reading;
  switch (line.key) {
    case 'Ready':
      container.ready = line.value === 'True';
      break;
    case 'Restart Count':
      container.restartCount = /^\d{1,9}$/.test(line.value) ? Number(line.value) : undefined;
      break;
    case 'Limits':
      reading.resources = container.limits;
      break;
    case 'Requests':
      reading.resources = container.requests;
      break;
    default:
      takeResource(reading, line);
  }
}

/** `memory:  256Mi` under Limits or Requests; anything else ends that list. */
function takeResource(reading: ContainerReading, line: DescribedLine): void {
  const isResource = /^[a-z0-9][a-z0-9./-]*$/.test(line.key) && /^\d\S*$/.test(line.value);
  if (reading.resources !== undefined && isResource) {
    reading.resources[line.key] = line.value;
  } else {
    reading.resources = undefined;
  }
}
