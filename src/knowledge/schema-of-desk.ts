import { z } from 'zod';
import { deskRequests } from '../desk/desk';
import { phrases } from './schema-parts';

/** Whole messages about the handoff to a desk; nothing is trained on them. */
export const deskSchema = z.record(z.enum(deskRequests), phrases.min(1));
