import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower-case words joined by hyphens');
export const phrase = z.string().min(1, 'at least one word').regex(/^[^<>]*$/, 'no HTML');
export const phrases = z.array(phrase);
