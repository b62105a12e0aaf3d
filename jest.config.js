const base = require('./.config/jest.config');
const { nodeModulesToTransform, grafanaESModules } = require('./.config/jest/utils');

const [swc] = Object.values(base.transform);
const common = {
  moduleNameMapper: base.moduleNameMapper,
  transform: {
    '^.+\\.(m?[tj]s|[tj]sx)$': [
      swc[0],
      { ...swc[1], jsc: { ...swc[1].jsc, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: [
    nodeModulesToTransform([
      ...grafanaESModules,
      'd3-.*',
      'tsqtsq',
      '@react-hookz/web',
      '@ver0/deep-equal',
      '@lezer',
      '@prometheus-io',
      'fast-check',
      'pure-rand',
    ]),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/workbench/floor', '<rootDir>/.cache'],
};
const nodeRooms = 'src/{domain,promql,alerts},scenarios,tools,workbench,tests';

/** Three kinds of test: pure and server code in Node, React in jsdom, and what needs a real promtool or Prometheus. */
process.env.TZ = 'UTC';

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [`<rootDir>/{${nodeRooms}}/**/*.test.{ts,tsx}`],
      testPathIgnorePatterns: ['/node_modules/', '\\.prometheus\\.test\\.ts$', '<rootDir>/tests/promtool/'],
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jest-environment-jsdom',
      setupFilesAfterEnv: ['<rootDir>/jest-setup.js'],
      testMatch: [
        '<rootDir>/src/{adapters,scenes,components,pages,panels,extensions,app,test}/**/*.test.{ts,tsx}',
        '<rootDir>/src/*.test.{ts,tsx}',
      ],
    },
    {
      ...common,
      displayName: 'prometheus',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/**/*.prometheus.test.ts', '<rootDir>/tests/promtool/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
  ],
};
