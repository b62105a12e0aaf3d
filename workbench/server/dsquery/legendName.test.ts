import { legendName } from './legendName';

describe('legendName', () => {
  const labels = { __name__: 'up', pod: 'a', node: 'n' };

  it.each([
    ['the metric with sorted labels', '', labels, 'up{node="n", pod="a"}'],
    ['a bare metric', '', { __name__: 'up' }, 'up'],
    ['nothing, so that the front end names it', '__auto', labels, ''],
    ['the query for an unlabelled series', '__auto', {}, '1 + 1'],
    ['the query when there is no template and no label', '', {}, '1 + 1'],
    ['a template', '{{pod}} on {{ node }}', labels, 'a on n'],
    ['nothing for an unknown label', '[{{zone}}]', labels, '[]'],
    ['labels without a metric', '', { pod: 'a' }, '{pod="a"}'],
    ['quoted label values', '', { pod: 'a"b\\c' }, '{pod="a\\"b\\\\c"}'],
  ])('gives %s', (_name, format, given, expected) => {
    expect(legendName(format, given, '1 + 1')).toBe(expected);
  });

  it('does not read names from the prototype of an object', () => {
    expect(legendName('{{toString}}', { pod: 'a' }, 'x')).toBe('');
  });
});
