import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import * as z from 'zod';

/** Schemas are zod's; the same ones describe the API at `/api/openapi.json`. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Cacah', version, description: 'Pusat data survei Kampung Keluarga Berkualitas' },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
}

export function serveDescription(app: FastifyInstance): void {
  const schema = {
    summary: 'This description (OpenAPI 3.1)',
    response: { 200: z.record(z.string(), z.unknown()) },
  };
  app.get('/api/openapi.json', { schema, config: { deed: 'anyone', room: 'none' } }, () => app.swagger());
}
