import { z } from '@hono/zod-openapi';

/** What every fault of the API looks like. */
export const ApiError = z
  .object({ ok: z.literal(false), error: z.string(), message: z.string(), status: z.int() })
  .openapi('Error');

/** The `id` of a path. */
export const ById = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) });

/** An answer of this shape. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
