import type { EvictionMessage, EvictionUsage, NodePressureMessage } from './EvictionMessage';

/** A status message is at most 1 KiB or so upstream; anything far longer is not one. */
const MAX_LENGTH = 64 * 1024;

const LOW = /The node was low on resource: ([^\s.]+)\./;
const CONDITION = /The node had conditions?: \[([^\]]*)\]/;
const EMPTYDIR = /Usage of EmptyDir volume "([^"]*)" exceeds the limit "([^"]*)"/;
const POD_EPHEMERAL = /Pod ephemeral local storage usage exceeds the total limit of containers (\S+)\.(?:\s|$)/;
const CONTAINER_EPHEMERAL = /Container (\S+) exceeded its local ephemeral storage limit "([^"]*)"/;

const THRESHOLD = /^Threshold quantity: (\S+), available: (\S+)\.(?:\s|$)/;
const USAGE = /^(Pod|Container) (\S+) was using (\S+), request is (\S+), has larger consumption of \S+(?:\s|$)/;
const OLD_USAGE = /^Container (\S+) was using (\S+), which exceeds its request of (\S+)\.(?:\s|$)/;

/**
 * Reads `status.message` of a pod with reason Evicted, in the wording of Kubernetes 1.25 to 1.36: node pressure,
 * refused admission, and the three ephemeral-storage limits. Text around the message is tolerated.
 * Source: format strings of `pkg/kubelet/eviction/helpers.go` and evictionMessage, 1.25 to 1.36.
 * @returns undefined when the text is no such message.
 */
export function parseEvictionMessage(text: string): EvictionMessage | undefined {
  if (text.length > MAX_LENGTH) {
    return undefined;
  }
  return (
    readNodePressure(text) ??
    readConditions(text) ??
    readEmptyDir(text) ??
    readPodEphemeral(text) ??
    readContainerEphemeral(text)
  );
}

function readNodePressure(text: string): NodePressureMessage | undefined {
  const low = LOW.exec(text);
  if (low?.[1] === undefined) {
    return undefined;
  }
  const message: NodePressureMessage = { kind: 'node-pressure', resource: low[1], containers: [] };
  let rest = text.slice(low.index + low[0].length).trimStart();
  for (let length = readSentence(rest, message); length > 0; length = readSentence(rest, message)) {
    rest = rest.slice(length).trimStart();
  }
  if (rest !== '') {
    message.unread = rest;
  }
  return message;
}

/** Adds what the first sentence of the text says; returns its length, 0 when it is none of the known ones. */
function readSentence(text: string, message: NodePressureMessage): number {
  const threshold = THRESHOLD.exec(text);
  if (threshold !== null) {
    message.threshold = threshold[1];
    message.available = threshold[2];
    return threshold[0].length;
  }
  const usage = USAGE.exec(text);
  if (usage !== null) {
    const [whole, what, name = '', used = '', request = ''] = usage;
    addUsage(message, what === 'Pod', { name, usage: used, request });
    return whole.length;
  }
  const old = OLD_USAGE.exec(text);
  if (old !== null) {
    const [whole, name = '', used = '', request = ''] = old;
    addUsage(message, false, { name, usage: used, request });
    return whole.length;
  }
  return 0;
}

function addUsage(message: NodePressureMessage, isPod: boolean, usage: EvictionUsage): void {
  if (isPod) {
    message.pod = usage;
  } else {
    message.containers.push(usage);
  }
}

function readConditions(text: string): EvictionMessage | undefined {
  const list = CONDITION.exec(text)?.[1];
  if (list === undefined) {
    return undefined;
  }
  return { kind: 'admission-rejected', conditions: list.split(/[\s,]+/).filter((condition) => condition !== '') };
}

function readEmptyDir(text: string): EvictionMessage | undefined {
  const [, volume, limit] = EMPTYDIR.exec(text) ?? [];
  return volume === undefined || limit === undefined ? undefined : { kind: 'emptydir-limit', volume, limit };
}

function readPodEphemeral(text: string): EvictionMessage | undefined {
  const limit = POD_EPHEMERAL.exec(text)?.[1];
  return limit === undefined ? undefined : { kind: 'pod-ephemeral-limit', limit };
}

function readContainerEphemeral(text: string): EvictionMessage | undefined {
  const [, container, limit] = CONTAINER_EPHEMERAL.exec(text) ?? [];
  return container === undefined || limit === undefined
    ? undefined
    : { kind: 'container-ephemeral-limit', container, limit };
}
