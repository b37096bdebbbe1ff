/** What Cloudflare hands the Worker, in wrangler.jsonc's names. */
import type { Row, SqlValue } from '../../server/database.ts';

/** A D1 database, as far as we use it. */
export interface D1 {
  prepare(sql: string): D1Statement;
  /** One transaction: all statements or none. */
  batch(statements: readonly D1Statement[]): Promise<readonly D1Changes[]>;
}

export interface D1Statement {
  bind(...values: readonly SqlValue[]): D1Statement;
  run(): Promise<D1Changes>;
  all(): Promise<{ results: Row[] }>;
}

export interface D1Changes {
  meta: { changes: number };
}

/** The built site's files. */
export interface StaticFiles {
  fetch(request: Request | string): Promise<Response>;
}

/** Settings and secrets stand beside these, as texts under their own names (src/server/env.ts). */
export interface Bindings extends Readonly<Record<string, unknown>> {
  readonly DB: D1;
  readonly ASSETS: StaticFiles;
}
