import { cursorIn } from './cursorIn';
import { chunkFolder } from './publicPath';

describe('chunkFolder', () => {
  it.each([
    ['public/plugins/culprit-oom-app/', 'public/plugins/culprit-oom-app/'],
    ['http://g/public/plugins/culprit-killorder-panel/', 'http://g/public/plugins/culprit-oom-app/'],
    ['/sub/public/plugins/culprit-oom-app/panels/killOrder/', '/sub/public/plugins/culprit-oom-app/'],
    ['https://cdn/culprit-oom-app/1.0.0/panels/killOrder/', 'https://cdn/culprit-oom-app/1.0.0/'],
  ])('of %s is %s', (module, chunks) => {
    expect(chunkFolder(module)).toBe(chunks);
  });
});

describe('cursorIn', () => {
  it('follows the end until a moment within the data is chosen', () => {
    expect(cursorIn([], 5)).toBe(0);
    expect(cursorIn([1, 2, 3], undefined)).toBe(3);
    expect(cursorIn([1, 2, 3], 2)).toBe(2);
    expect(cursorIn([1, 2, 3], 0.5)).toBe(3);
    expect(cursorIn([1, 2, 3], 9)).toBe(3);
  });
});
