// Another process that holds the outbox for itself: `node hold-outbox.ts <file> <milliseconds>`. Says «held» when it does.
import { DatabaseSync } from 'node:sqlite';

const [file = '', milliseconds = '0'] = process.argv.slice(2);
const sqlite = new DatabaseSync(file, { timeout: 5000 });
sqlite.exec('BEGIN EXCLUSIVE');
process.stdout.write('held\n');
setTimeout(() => {
  sqlite.exec('ROLLBACK');
  sqlite.close();
}, Number(milliseconds));
