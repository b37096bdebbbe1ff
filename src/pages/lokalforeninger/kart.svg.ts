/** The map that the list of associations shows, the same in every language. */
import type { APIRoute } from 'astro';
import { associationPlaces, associationsDrawing } from '../../components/places/associations-map.ts';
import { facts } from '../../facts/index.ts';

export const prerender = true;

export const GET: APIRoute = () =>
  new Response(associationsDrawing(associationPlaces(facts.associations)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
