// Writes a .br beside every text file that browsers load, once, in the build: no native library in the server, no work
// at its start. Node brings Brotli itself. Usage: node precompress.mjs DIRECTORY…
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXT = /\.(js|css|svg|html|json)$/;

for (const directory of process.argv.slice(2)) {
  for (const name of readdirSync(directory, { recursive: true })) {
    const file = join(directory, name);
    if (!TEXT.test(name) || !statSync(file).isFile()) continue;
    const plain = readFileSync(file);
    writeFileSync(file + '.br', brotliCompressSync(plain, { params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    } }));
  }
}
