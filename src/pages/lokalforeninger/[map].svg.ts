/** The map that the list of associations shows when they are many, the same in every language; no file at all while they are few. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { associationPlaces, associationsDrawing, mapFile } from '../../components/places/associations-map.ts';
import { facts } from '../../facts/index.ts';

export const prerender = true;

const places = associationPlaces(facts.associations);

export const getStaticPaths = (() =>
  mapFile(places) === undefined ? [] : [{ params: { map: 'kart' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(associationsDrawing(places), { headers: { 'content-type': 'image/svg+xml' } });
