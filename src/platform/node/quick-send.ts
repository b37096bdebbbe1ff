/**
 * The send step before Astro. Most sends end in a redirect, without a page to show, and this is where somebody waits for the
 * disk: on Node they are answered here, by the same function that the page calls. When there is a page to show after all,
 * Astro shows it, with the answer that was found.
 */
import type { IncomingMessage } from 'node:http';
import { formPaths } from '../../components/form/form-paths.ts';
import type { FormName } from '../../domain/routing.ts';
import { type Language, languages, localePath } from '../../i18n/index.ts';
import { answerSend } from '../../server/answers.ts';
import type { FormSource } from '../../server/read-form.ts';

type SendAnswer = Awaited<ReturnType<typeof answerSend>>;

const forms: readonly FormName[] = ['volunteer', 'crisis-centre'];
const sendPaths = new Map<string, { form: FormName; language: Language }>(
  forms.flatMap((form) =>
    languages.map((language) => [localePath(language, `${formPaths[form]}send/`), { form, language }] as const),
  ),
);

export const isSend = (path: string): boolean => sendPaths.has(path);

/** The answer to a send, or null when the address is another. */
export async function quickSend(path: string, request: IncomingMessage, sender: string): Promise<SendAnswer | null> {
  const step = sendPaths.get(path);
  return step ? answerSend(sourceOf(request), step.form, step.language, sender) : null;
}

function sourceOf(request: IncomingMessage): FormSource {
  return {
    method: request.method ?? 'GET',
    contentType: request.headers['content-type'] ?? '',
    read: (limit) => bodyOf(request, limit),
  };
}

/** Reads by events, which costs a visitor less waiting than a stream. What comes after the limit is let through unread. */
function bodyOf(request: IncomingMessage, limit: number): ReturnType<FormSource['read']> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) resolve('too-large');
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    // The connection was cut, or the body was shorter than announced. After `end` this says nothing new.
    request.once('close', () => resolve('broken'));
    request.once('error', () => resolve('broken'));
  });
}
