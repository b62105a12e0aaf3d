import { createPrometheusClient } from '../../src/adapters/prometheus/PrometheusClient';
import { analyse } from '../../src/adapters/report/analyse';

import { fetchPrometheus } from './fetchPrometheus';
import { parseArguments } from './parseArguments';
import { readAnnotations } from './readAnnotations';
import { reportText } from './reportText';

const BAD_INPUT = 2;

/** `npm run explain`: the whole analysis from the command line. Exit 2 with one line on standard error for bad input. */
async function main(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  if (!args.ok) {
    return refuse(args.error);
  }
  const { prometheusUrl, fromSeconds, toSeconds, annotationsFile, json } = args.value;
  if (annotationsFile !== undefined) {
    const annotations = await readAnnotations(annotationsFile);
    if (!annotations.ok) {
      return refuse(annotations.error);
    }
  }
  const client = createPrometheusClient(fetchPrometheus(prometheusUrl));
  const analysis = await analyse(client, { fromSeconds, toSeconds, priorityClasses: new Map() });
  if (!analysis.ok) {
    return refuse(`${prometheusUrl}: ${analysis.error.message}`);
  }
  const { report, warnings } = analysis.value;
  warnings.forEach((warning) => process.stderr.write(`warning: ${warning}\n`));
  await write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`explain: ${message.replace(/\s+/g, ' ')}\n`);
  return BAD_INPUT;
}

/** Waits until a pipe has taken the text, so that nothing is cut at exit. */
const write = (text: string) => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));

void main().then((code) => {
  process.exitCode = code;
});
