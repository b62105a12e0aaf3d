import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readAnnotations } from './readAnnotations';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annotations-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, 'annotations.json');
  await writeFile(file, text);
  return { file, answer: await readAnnotations(file) };
}

describe('readAnnotations', () => {
  it('reads a list', async () => {
    expect((await read('[{"id":1,"text":"flag on"}]')).answer).toEqual({
      ok: true,
      value: [{ id: 1, text: 'flag on' }],
    });
    expect((await read('[]')).answer).toEqual({ ok: true, value: [] });
  });

  it.each(['{}', 'null', '5', '{"annotations":[]}'])('refuses %s, which is no list', async (text) => {
    const { file, answer } = await read(text);
    expect(answer).toEqual({ ok: false, error: `${file} holds no list of annotations` });
  });

  it('names the file that cannot be read', async () => {
    const { file, answer } = await read('[{]');
    expect(answer).toMatchObject({
      ok: false,
      error: expect.stringContaining(`cannot read annotations from ${file}: `),
    });
    const missing = join(folder, 'missing.json');
    expect(await readAnnotations(missing)).toMatchObject({
      ok: false,
      error: expect.stringContaining(`cannot read annotations from ${missing}: `),
    });
  });
});
