import { nodeAllocatable, type NodeReservations } from './nodeAllocatable';

const NONE: NodeReservations = {
  capacityBytes: 1000,
  kubeReservedBytes: 0,
  systemReservedBytes: 0,
  evictionHard: { kind: 'bytes', bytes: 100 },
  hugePagesBytes: 0,
};

test('without reservations the kubepods limit is the whole node', () => {
  expect(nodeAllocatable(NONE)).toEqual({
    allocatableBytes: 900,
    kubepodsLimitBytes: 1000,
    evictionAboveKubepodsWorkingSetBytes: 900,
  });
});

test('huge pages lower what is allocatable, not the limit', () => {
  const allocatable = nodeAllocatable({
    ...NONE,
    kubeReservedBytes: 100,
    systemReservedBytes: 50,
    hugePagesBytes: 300,
  });
  expect(allocatable).toEqual({
    allocatableBytes: 450,
    kubepodsLimitBytes: 850,
    evictionAboveKubepodsWorkingSetBytes: 750,
  });
});

test('a percentage means the node in Allocatable and the kubepods limit in the signal', () => {
  const half = { kind: 'fraction', fraction: 0.5 } as const;
  expect(nodeAllocatable({ ...NONE, kubeReservedBytes: 200, evictionHard: half })).toEqual({
    allocatableBytes: 300,
    kubepodsLimitBytes: 800,
    evictionAboveKubepodsWorkingSetBytes: 400,
  });
});

test('a disabled threshold reserves nothing and never fires', () => {
  expect(nodeAllocatable({ ...NONE, evictionHard: { kind: 'disabled' } })).toEqual({
    allocatableBytes: 1000,
    kubepodsLimitBytes: 1000,
    evictionAboveKubepodsWorkingSetBytes: undefined,
  });
});

test('nothing falls below zero', () => {
  expect(nodeAllocatable({ ...NONE, kubeReservedBytes: 2000, hugePagesBytes: 5000 })).toEqual({
    allocatableBytes: 0,
    kubepodsLimitBytes: 0,
    evictionAboveKubepodsWorkingSetBytes: undefined,
  });
});
