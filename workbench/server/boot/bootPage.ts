const THEME_COOKIE = /(?:^|;\s*)workbench_theme=(dark|light)(?:;|$)/;

/** The theme of this page load: `?theme=` wins, then the visitor's cookie, then the default. */
export function pickTheme(url: URL, cookies: string | undefined, fallback: 'dark' | 'light'): 'dark' | 'light' {
  const asked = url.searchParams.get('theme') ?? THEME_COOKIE.exec(cookies ?? '')?.[1];
  return asked === 'light' || asked === 'dark' ? asked : fallback;
}

/** The one HTML page of the workbench; `data` becomes `window.grafanaBootData`. */
export function bootPage(data: Record<string, unknown>, theme: 'dark' | 'light'): string {
  const json = JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${theme}">
<title>Grafana</title>
<base href="/">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="public/build/host.css">
<style>body{margin:0;background:${theme === 'light' ? '#f4f5f5' : '#111217'}}</style>
<script>window.__grafana_public_path__='public/';window.grafanaBootData=${json};</script>
</head>
<body class="theme-${theme} app-grafana">
<div id="reactRoot"></div>
<script type="module" src="public/build/host.js"></script>
</body>
</html>
`;
}
