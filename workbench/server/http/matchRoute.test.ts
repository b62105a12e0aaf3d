import fc from 'fast-check';

import { HttpError } from './HttpError';
import { matchRoute } from './matchRoute';
import type { Route } from './RouteContext';

const handle = (): void => undefined;
const routes: Route[] = [
  { method: 'GET', path: '/api/plugins/:id/settings', handle },
  { method: 'POST', path: '/api/plugins/:id/settings', handle },
  { method: '*', path: '/api/proxy/:uid/*path', handle },
  { method: 'GET', path: '/*rest', handle },
];

describe('matchRoute', () => {
  it('picks by method and decodes each segment', () => {
    const match = matchRoute(routes, 'POST', '/api/plugins/a%20b%2Fc/settings');
    expect(match?.route).toBe(routes[1]);
    expect(match?.params).toEqual({ id: 'a b/c' });
  });

  it('gives the rest of the path, slashes included', () => {
    expect(matchRoute(routes, 'PUT', '/api/proxy/u/api/v1/query')?.params).toEqual({ uid: 'u', path: 'api/v1/query' });
  });

  it('takes HEAD for GET and matches the root', () => {
    expect(matchRoute(routes, 'HEAD', '/')?.route).toBe(routes[3]);
  });

  it('finds nothing for a method no route has', () => {
    expect(matchRoute(routes, 'DELETE', '/api/plugins/x/settings')).toBeUndefined();
  });

  it('refuses malformed percent encoding', () => {
    expect(() => matchRoute(routes, 'GET', '/%zz')).toThrow(HttpError);
  });

  it('throws nothing but HttpError, whatever the path', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        try {
          expect(matchRoute(routes, 'GET', `/${path}`)).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(HttpError);
        }
      })
    );
  });
});
