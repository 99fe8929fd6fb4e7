export { createMetrics, type Metrics } from './metrics';
export { healthRoutes } from './routes';
