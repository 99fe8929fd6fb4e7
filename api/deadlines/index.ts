export { startDeadlines } from './deadlines';
