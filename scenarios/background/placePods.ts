import type { PodHistory } from '../format/PodHistory';
import { seededFraction, seedOf } from '../format/seededNoise';

import { PEAK_FACTOR } from './backgroundMemory';
import type { PlacementNode } from './backgroundNodes';
import type { PodTemplate } from './backgroundPod';

const CANDIDATES = 8;

interface Room {
  name: string;
  /** Mi that pods may still use at their peak. */
  usage: number;
  /** What `usage` was when the node was empty. */
  usageWhenEmpty: number;
  /** Mi that may still be requested. */
  requests: number;
}

/** Chooses nodes for pods: usage at the peak stays below the node's fill mark, requests below allocatable. */
export interface Placement {
  /** Reserves room and returns the node's name; undefined when no node has room. */
  place: (template: PodTemplate, seedText: string) => string | undefined;
}

const MEBIBYTE = 2 ** 20;

function roomOf({ node, fillTo }: PlacementNode, pods: readonly PodHistory[]): Room {
  const requests = pods
    .flatMap((pod) => pod.containers)
    .reduce((total, container) => {
      return total + (container.resources[0]?.value.memoryRequestBytes ?? 0) / MEBIBYTE;
    }, 0);
  const room = (fillTo * node.capacityBytes) / MEBIBYTE;
  return { name: node.name, usage: room, usageWhenEmpty: room, requests: node.allocatableBytes / MEBIBYTE - requests };
}

const emptiness = (room: Room) => room.usage / room.usageWhenEmpty;

function peakUsage(template: PodTemplate): number {
  return template.containers.reduce((total, container) => total + container.usage * PEAK_FACTOR, 1);
}

function totalRequest(template: PodTemplate): number {
  return template.containers.reduce((total, container) => total + (container.request ?? 0), 0);
}

/** A placement over nodes; `podsOf` are the pods that are there already, whose requests count. */
export function placementOn(
  nodes: readonly PlacementNode[],
  podsOf: (node: string) => readonly PodHistory[]
): Placement {
  const rooms = nodes.map((node) => roomOf(node, podsOf(node.node.name)));
  const fits = (room: Room, usage: number, request: number) => room.usage >= usage && room.requests >= request;
  const candidates = (seed: number): Room[] =>
    Array.from(
      { length: CANDIDATES },
      (_unused, i) => rooms[Math.floor(seededFraction(seed, i) * rooms.length)]
    ).filter((room): room is Room => room !== undefined);
  return {
    place: (template, seedText) => {
      const usage = peakUsage(template);
      const request = totalRequest(template);
      const drawn = candidates(seedOf(seedText)).filter((room) => fits(room, usage, request));
      const best =
        drawn.sort((left, right) => emptiness(right) - emptiness(left))[0] ??
        rooms.find((room) => fits(room, usage, request));
      if (best) {
        best.usage -= usage;
        best.requests -= request;
      }
      return best?.name;
    },
  };
}
