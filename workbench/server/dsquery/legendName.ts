type Labels = Readonly<Record<string, string>>;

/**
 * The display name of a series: `__auto` leaves naming to the front end when there are labels, a template fills
 * `{{label}}` (unknown labels become nothing), no template gives the metric's own text, and an empty one the query.
 */
export function legendName(legendFormat: string, labels: Labels, expr: string): string {
  const name = rawName(legendFormat, labels);
  return name === '{}' ? expr : name;
}

function rawName(legendFormat: string, labels: Labels): string {
  if (legendFormat === '__auto') {
    return Object.keys(labels).length > 0 ? '' : metricText(labels);
  }
  if (legendFormat === '') {
    return metricText(labels);
  }
  return legendFormat.replace(/\{\{([^{}]*)\}\}/g, (_whole, label: string) => {
    const name = label.trim();
    return Object.hasOwn(labels, name) ? (labels[name] ?? '') : '';
  });
}

function metricText(labels: Labels): string {
  const pairs = Object.keys(labels)
    .filter((label) => label !== '__name__')
    .sort()
    .map((label) => `${label}=${JSON.stringify(labels[label])}`);
  const name = labels.__name__ ?? '';
  if (pairs.length === 0) {
    return name || '{}';
  }
  return `${name}{${pairs.join(', ')}}`;
}
