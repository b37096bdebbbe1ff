/** The recipient's page over HTTP: looking through the door, and the three things that can be said there. */
import { deliverSoon } from './deliver-soon.ts';
import { actOnDoor, type Door, type DoorAction, doorActions, openDoor } from './doors.ts';
import { reportFault } from './fault.ts';
import { otherMethod } from './other-method.ts';
import { formSource, readForm } from './read-form.ts';
import { services } from './services.ts';

export type DoorAnswer = { status: 200; door: Door } | { status: 404 | 503 };

/** The button's field. */
export const actionField = 'action';

/** GET and HEAD only look. POST does what the pressed button says, and shows the page again by GET. */
export async function answerDoor(request: Request, token: string): Promise<DoorAnswer | Response> {
  const refused = otherMethod(request, 'button');
  if (refused) return refused;
  try {
    const door = await openDoor(token, services());
    if (!door) return { status: 404 };
    if (request.method !== 'POST') return { status: 200, door };
    const action = await pressed(request);
    if (!action) return { status: 200, door };
    await actOnDoor(door, action, services());
    const handedOver = action === 'hand-over' && door.canHandOver;
    if (handedOver) deliverSoon(services());
    return new Response(null, {
      status: 303,
      headers: { Location: handedOver ? '/sak/sendt-videre/' : `/sak/${token}/` },
    });
  } catch (error) {
    // The key does not open it, or the database does not answer: a fault of ours, and no hint about the token.
    reportFault('door', error);
    return { status: 503 };
  }
}

async function pressed(request: Request): Promise<DoorAction | null> {
  const reading = await readForm(formSource(request));
  const value = reading.kind === 'fields' ? reading.values[actionField]?.[0] : undefined;
  return doorActions.find((action) => action === value) ?? null;
}
