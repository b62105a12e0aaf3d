import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { nodeVerdict } from '../../src/domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts } from '../../src/domain/node/NodeMemoryFacts';
import { checkBudgets } from '../size/budgets';
import { bundleSizes } from '../size/bundleSizes';
import { table } from '../table/table';

import { benchNodes } from './benchNodes';
import { medianMilliseconds } from './medianMilliseconds';
import { prometheusAnswers } from './prometheusAnswers';

interface Case {
  name: string;
  nodes: number;
  podsPerNode: number;
  targetMilliseconds: number;
  runs: number;
  /** Calls in one measurement, where one call is too short to time. */
  repeat: number;
}

const CASES: readonly Case[] = [
  {
    name: 'kill order of a node with 250 pods',
    nodes: 1,
    podsPerNode: 250,
    targetMilliseconds: 1,
    runs: 60,
    repeat: 20,
  },
  {
    name: 'kill order of 5,000 nodes with 30 pods',
    nodes: 5000,
    podsPerNode: 30,
    targetMilliseconds: 150,
    runs: 9,
    repeat: 1,
  },
];
const MOST_RATIO = 1;
const DIST = resolve(__dirname, '../../dist');

/** Figure and target as text, and whether the target is met. */
type Row = [name: string, figure: string, target: string, met: 'yes' | 'NO'];

/** `npm run bench`: how fast the kill orders are and what the build weighs. Tells, but fails nothing. */
function main(): void {
  const rows = [...CASES.flatMap(timeRows), ...sizeRows()];
  console.log(table(['benchmark', 'figure', 'target', 'met'], rows));
  console.log(`\nNode.js ${process.version}, median of several runs after warm-up; JSON.parse reads the same data as`);
  console.log('the instant vectors that a Prometheus would answer.');
}

function timeRows({ name, nodes, podsPerNode, targetMilliseconds, runs, repeat }: Case): Row[] {
  const facts = benchNodes(nodes, podsPerNode);
  const order = medianMilliseconds(runs, () => times(repeat, () => rankAll(facts))) / repeat;
  const answers = prometheusAnswers(facts);
  const parse = medianMilliseconds(runs, () => times(repeat, () => answers.map(parsedLength))) / repeat;
  const ratio = order / parse;
  const bytes = answers.reduce((sum, { length }) => sum + length, 0);
  return [
    [name, `${order.toFixed(3)} ms`, `< ${targetMilliseconds} ms`, met(order < targetMilliseconds)],
    [
      `  as a ratio to JSON.parse of ${(bytes / 1e6).toFixed(1)} MB (${parse.toFixed(2)} ms)`,
      ratio.toFixed(2),
      `<= ${MOST_RATIO}`,
      met(ratio <= MOST_RATIO),
    ],
  ];
}

function sizeRows(): Row[] {
  if (!existsSync(DIST)) {
    return [['size of the build', 'no build in dist', '', 'NO']];
  }
  return checkBudgets(bundleSizes(DIST)).map(({ name, bytes, limitBytes, kept }) => [
    `${name}, gzip -9`,
    bytes === undefined ? 'missing' : `${bytes} bytes`,
    `<= ${limitBytes} bytes`,
    met(kept),
  ]);
}

const met = (yes: boolean) => (yes ? 'yes' : 'NO');

function times(count: number, call: () => unknown): unknown {
  let last: unknown;
  for (let i = 0; i < count; i++) {
    last = call();
  }
  return last;
}

/** Ranks every node for both killers and keeps what a list of nodes shows: how many are ranked, and each first victim. */
const rankAll = (facts: readonly NodeMemoryFacts[]) =>
  facts.map((node) => {
    const { kernel, kubelet, agree } = nodeVerdict(node);
    return [kernel.candidates.length, kernel.candidates[0], kubelet.candidates[0], agree];
  });

/** Parses one answer and lets it go, so that the largest case fits into memory. */
const parsedLength = (answer: string): number => Object.keys(JSON.parse(answer)).length;

main();
