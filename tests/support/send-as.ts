/** Posts a form from one network address or another: the limit for each sender goes by that, and by nothing she says herself. */
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SenderDetails } from './platforms.ts';

export interface PlainAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  html: string;
}

export async function sendAs(
  sender: SenderDetails,
  address: string,
  fields: URLSearchParams,
  more: Record<string, string> = {},
): Promise<PlainAnswer> {
  const body = fields.toString();
  const asked = request(address, {
    method: 'POST',
    localAddress: sender.localAddress,
    headers: {
      origin: new URL(address).origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      ...sender.headers,
      ...more,
    },
  });
  return answerTo(asked, body);
}

/** Looks at an address with headers that `fetch` does not let anybody choose, like `host`. */
export function lookAs(address: string, headers: Record<string, string>): Promise<PlainAnswer> {
  return answerTo(request(address, { headers }));
}

async function answerTo(asked: ClientRequest, body = ''): Promise<PlainAnswer> {
  asked.end(body);
  const [response] = await once(asked, 'response');
  return { status: response.statusCode, headers: response.headers, html: await text(response) };
}
