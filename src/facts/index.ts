/** The facts for pages and the server bundle, put in at build time. Tests and scripts, which have no build, call `loadFacts`. */
import builtFacts from 'virtual:facts';
import type { Facts } from './load.ts';

export const facts: Facts = builtFacts;
