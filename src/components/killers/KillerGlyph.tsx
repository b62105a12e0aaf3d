import { useTheme2 } from '@grafana/ui';

import { type Killer, killerColor } from './killerColor';

/** Kernel: a chip. Kubelet: a helm's wheel. Decorative; the word stands beside it. */
export function KillerGlyph({ killer, size = 16 }: { killer: Killer; size?: number }) {
  const theme = useTheme2();
  const stroke = killerColor(theme, killer);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke={stroke}
      strokeWidth={1.5}
      style={{ flexShrink: 0 }}
      aria-hidden
    >
      {killer === 'kernel' ? (
        <path d="M4.5 4.5h7v7h-7zM6.5 1.5v3M9.5 1.5v3M6.5 11.5v3M9.5 11.5v3M1.5 6.5h3M1.5 9.5h3M11.5 6.5h3M11.5 9.5h3" />
      ) : (
        <path d="M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6zM8 1v14M1 8h14M3.1 3.1l9.8 9.8M12.9 3.1l-9.8 9.8" />
      )}
    </svg>
  );
}
