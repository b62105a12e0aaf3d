import { type LabelProfile } from '../labels/LabelProfile';
import { profiles } from '../labels/profiles';
import { type QueryContext, type Scope } from '../QueryContext';

/** Label values that broke somebody's query once. */
export const hostileValues = [
  'a"b\\c.*',
  'line\nbreak\ttab\rreturn\u0000nul',
  '{namespace="x"} or vector(1)',
  '"} or vector(1) #',
  '^(?:a|b)+[[node]]$',
  '$node ${node:regex} $__interval',
  'ünïcödé-日本語-🧨',
  'x'.repeat(253),
  '\\',
  '',
];

/** Scopes from "everything" to hostile. */
export const scopes: Record<string, Scope> = {
  all: {},
  cluster: { cluster: 'prod' },
  node: { nodes: ['n1'] },
  nodes: { cluster: 'prod', nodes: ['n1.example.com', 'n2'] },
  noNodes: { nodes: [] },
  namespace: { namespace: 'shop' },
  pods: { cluster: 'prod', namespace: 'shop', pods: ['web-1', 'web-2'], nodes: ['n1'] },
  hostile: { cluster: 'a"b\\', namespace: 'c\nd', pods: hostileValues, nodes: hostileValues },
};

/** Every profile with every scope, named for messages. */
export const contexts: Array<{ name: string; profile: LabelProfile; context: QueryContext }> = Object.entries(
  profiles
).flatMap(([profileName, profile]: [string, LabelProfile]) =>
  Object.entries(scopes).map(([scopeName, scope]) => ({
    name: `${profileName}/${scopeName}`,
    profile,
    context: { labels: profile, scope, freshSeconds: 75 },
  }))
);
