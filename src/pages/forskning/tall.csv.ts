/** The figures to download: the very file that the tables and plots are made from. The name says nothing about whom they are about. */
import type { APIRoute } from 'astro';
import { csvText } from '../../components/research/crisis-centre-numbers.ts';

export const prerender = true;

export const GET: APIRoute = () => new Response(csvText, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
