export { documentOf } from './document';
export { routerFor } from './mount';
export { definePublicRoute, defineRoute, type Reply, type Route } from './route';
