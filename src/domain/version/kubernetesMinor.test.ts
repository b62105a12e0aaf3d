import { kubernetesMinor } from './kubernetesMinor';

describe('kubernetesMinor', () => {
  it.each([
    ['v1.31.4', 31],
    ['v1.31.4-gke.1200', 31],
    ['v1.30.0+k3s1', 30],
    ['1.28.3', 28],
    ['v1.31+', 31],
    ['v1.9', 9],
    ['v1.100.0', 100],
  ])('reads %s', (version, minor) => {
    expect(kubernetesMinor(version)).toBe(minor);
  });

  it.each([undefined, '', 'v2.1.0', 'v11.31.0', '1', 'v1.', 'v1.x', 'v1.1234', 'kubelet v1.31.4', ' v1.31.4', 'v1.-1'])(
    'has no answer for %p',
    (version) => {
      expect(kubernetesMinor(version)).toBeUndefined();
    }
  );
});
