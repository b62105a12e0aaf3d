import { HttpError } from './HttpError';
import type { Route } from './RouteContext';

interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/**
 * The first route that fits method and path, HEAD counting as GET. Segments are decoded one by one, so an encoded
 * slash never splits a segment. Throws HttpError 400 for malformed percent encoding.
 */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): RouteMatch | undefined {
  const segments = pathname.split('/').slice(1).map(decodeSegment);
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    if (route.method !== '*' && route.method !== wanted) {
      continue;
    }
    const params = matchPath(route.path, segments);
    if (params) {
      return { route, params };
    }
  }
  return undefined;
}

function matchPath(path: string, segments: readonly string[]): Record<string, string> | undefined {
  const pattern = path.split('/').slice(1);
  const last = pattern.at(-1) ?? '';
  const open = last.startsWith('*');
  if (open ? segments.length < pattern.length : segments.length !== pattern.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  const fixed = open ? pattern.slice(0, -1) : pattern;
  for (const [index, part] of fixed.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) {
      params[part.slice(1)] = segment;
    } else if (part !== segment) {
      return undefined;
    }
  }
  if (open) {
    params[last.slice(1)] = segments.slice(fixed.length).join('/');
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'Malformed percent encoding in the path');
  }
}
