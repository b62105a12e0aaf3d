const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"' };

/** Reads a double-quoted Go string, as Prometheus does: written apart from the escaping that it checks. */
export function unquoteGo(quoted: string): string {
  let text = '';
  for (let at = 1; at < quoted.length - 1; at++) {
    const character = quoted.charAt(at);
    if (character !== '\\') {
      text += character;
      continue;
    }
    at += 1;
    const kind = quoted.charAt(at);
    if (kind === 'u') {
      text += String.fromCharCode(parseInt(quoted.slice(at + 1, at + 5), 16));
      at += 4;
    } else {
      text += escapes[kind] ?? `<bad escape ${kind}>`;
    }
  }
  return text;
}
