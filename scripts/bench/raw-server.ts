// What «accept» is measured against: Node's own web server and SQLite, one INSERT of the body as it came, committed to the
// disk before the 303. No parsing, no routing, no sealing, no mail. `node raw-server.ts <folder>`.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sqlite = new DatabaseSync(join(process.argv[2] ?? '.', 'raw.db'));
sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
sqlite.exec('CREATE TABLE forms (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
const insert = sqlite.prepare('INSERT INTO forms (body) VALUES (?)');

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => {
    body += piece;
  });
  request.on('end', () => {
    insert.run(body);
    response.writeHead(303, { Location: '/kvittering/' }).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No address');
  process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
