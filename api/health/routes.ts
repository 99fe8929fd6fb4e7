import { Readable } from 'node:stream';
import { z } from 'zod';
import { definePublicRoute, type Route } from '../openapi';
import type { Metrics } from './metrics';
import { healthOf, healthSchema, isStoreUp, stateSchema } from './states';

const ready = z.object({ status: stateSchema });

/** For whoever watches the system. */
export function healthRoutes(metrics: Metrics): Route[] {
  return [
    definePublicRoute(
      {
        method: 'get',
        path: '/health',
        summary: 'How the store, the engine and the ingest are',
        tag: 'Operation',
        responses: {
          200: { description: 'All is well', schema: healthSchema },
          503: { description: 'Something fails; the body says what', schema: healthSchema },
        },
      },
      async (deps) => {
        const body = await healthOf(deps);
        return { status: body.status === 'ok' ? 200 : 503, body };
      },
    ),
    definePublicRoute(
      {
        method: 'get',
        path: '/ready',
        summary: 'May this process be sent requests?',
        tag: 'Operation',
        responses: {
          200: { description: 'Yes', schema: ready },
          503: { description: 'Not now', schema: ready },
        },
      },
      async (deps) => {
        const isUp = await isStoreUp(deps);
        return { status: isUp ? 200 : 503, body: { status: isUp ? 'ok' : 'failing' } };
      },
    ),
    definePublicRoute(
      {
        method: 'get',
        path: '/metrics',
        summary: 'Figures for Prometheus',
        tag: 'Operation',
        responses: { 200: { description: 'In the text format', contentType: 'text/plain' } },
      },
      async () => ({
        stream: Readable.from([await metrics.registry.metrics()]),
        headers: { 'Content-Type': metrics.registry.contentType },
      }),
    ),
  ];
}
