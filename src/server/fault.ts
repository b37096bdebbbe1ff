/** Home of what the operator is told when we could not do our part: where it happened and what kind of fault it was. */
import { errorKind, logWithoutServices } from './log.ts';
import { services as providedServices, type Services } from './services.ts';

/** Never throws: when even the services cannot be opened, the platform has said why, and the console is all there is. */
export function reportFault(where: string, error: unknown, open: () => Services = providedServices): void {
  const entry = { event: 'fault', outcome: where, reason: errorKind(error) };
  try {
    open().log(entry);
  } catch {
    logWithoutServices(entry);
  }
}

/** What a page or the clock wants of the services; null, and a fault in the log, when it cannot be had. Never rejects. */
export async function ifWorking<Result>(
  where: string,
  work: (services: Services) => Promise<Result>,
  open: () => Services = providedServices,
): Promise<Result | null> {
  try {
    return await work(open());
  } catch (error) {
    reportFault(where, error, open);
    return null;
  }
}
