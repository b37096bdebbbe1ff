/** The receipt over HTTP: looking at it, and taking the submission back. */
import { parseReference } from '../domain/reference.ts';
import { deliverSoon } from './deliver-soon.ts';
import { reportFault } from './fault.ts';
import { otherMethod } from './other-method.ts';
import { type Receipt, receiptFor, withdraw } from './receipts.ts';
import { services } from './services.ts';

export interface ReceiptAnswer {
  status: 200 | 404 | 503;
  receipt: Receipt | null;
}

/** GET shows the receipt. POST (there is one button) withdraws, and sends the visitor back to see that it is so. */
export async function answerReceipt(request: Request, typed: string): Promise<ReceiptAnswer | Response> {
  const refused = otherMethod(request, 'button');
  if (refused) return refused;
  const reference = parseReference(typed);
  if (!reference) return { status: 404, receipt: null };
  const address = `/kvittering/${reference}/`;
  try {
    if (request.method === 'POST') {
      await withdraw(reference, services());
      deliverSoon(services());
      return new Response(null, { status: 303, headers: { Location: address } });
    }
    if (typed !== reference) return new Response(null, { status: 308, headers: { Location: address } });
    const receipt = await receiptFor(reference, services());
    return { status: receipt ? 200 : 404, receipt };
  } catch (error) {
    reportFault('receipt', error);
    return { status: 503, receipt: null };
  }
}
