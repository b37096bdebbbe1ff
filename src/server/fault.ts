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
