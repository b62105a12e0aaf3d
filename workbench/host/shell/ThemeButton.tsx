import { config } from '@grafana/runtime';
import { Button } from '@grafana/ui';

const ONE_YEAR_SECONDS = 31_536_000;

/** Switches between dark and light, keeps the choice in a cookie the server reads, and loads the page anew. */
export function ThemeButton() {
  const wanted = config.theme2.isDark ? 'light' : 'dark';
  const change = (): void => {
    document.cookie = `workbench_theme=${wanted}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    const url = new URL(window.location.href);
    url.searchParams.delete('theme');
    window.location.replace(url);
  };
  return (
    <Button variant="secondary" fill="text" size="sm" onClick={change} tooltip={`Switch to the ${wanted} theme`}>
      {wanted === 'light' ? 'Light' : 'Dark'} theme
    </Button>
  );
}
