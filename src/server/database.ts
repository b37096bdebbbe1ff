/** The database port: the least that SQLite in a file and D1 both give. No ORM; SQL stands where it is used. */

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

export interface Statement {
  sql: string;
  values: readonly SqlValue[];
}

export interface Database {
  /** Runs one statement; resolves with the number of rows it changed. */
  run(statement: Statement): Promise<number>;
  /** Every row of a query, or of a statement that RETURNs rows. */
  all(statement: Statement): Promise<readonly Row[]>;
  /**
   * Runs all statements in one transaction: all of them are on the disk when it resolves, or none when it rejects.
   * Resolves with the number of rows that each changed.
   */
  batch(statements: readonly Statement[]): Promise<readonly number[]>;
  /**
   * Leaves no byte of what has been erased in the files. False: not now (`moment`, milliseconds since 1970, is a busy time
   * for so large a file), ask again. Absent where we have no say over the files.
   */
  overwriteErased?(moment: number): Promise<boolean>;
  /** Whether the last batch could be stored. The clock tries one each minute. Absent where each request stands alone. */
  isStoring?(): boolean;
}

/** The statement `sql` with its values in order: `` sql`SELECT … WHERE id = ${id}` ``. Values never become SQL text. */
export function sql(text: TemplateStringsArray, ...values: SqlValue[]): Statement {
  const known = texts.get(text) ?? text.join('?');
  texts.set(text, known);
  return { sql: known, values };
}

/** Each place in the code gives the same text each time, so that a prepared statement is found by a text that is known already. */
const texts = new WeakMap<TemplateStringsArray, string>();

/** The same statement, which must have a WHERE, done only if `condition` (`SELECT 1 …`) finds a row. */
export function onlyIf(condition: Statement, statement: Statement): Statement {
  return {
    sql: `${statement.sql} AND EXISTS (${condition.sql})`,
    values: [...statement.values, ...condition.values],
  };
}
