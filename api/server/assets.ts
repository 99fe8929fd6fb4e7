import express, { Router } from 'express';
import { nothingHere } from '../problems';

/** Files named by their content never change; others are asked for again each time. */
const hashed = /-[0-9a-zA-Z]{8,}\.\w+(\.map)?$/;
const forEver = 'public, max-age=31536000, immutable';

/** Scripts, styles, fonts and pictures of the pages. */
export function assets(folder: string): Router {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (res, path) => res.setHeader('Cache-Control', hashed.test(path) ? forEver : 'no-cache'),
  });
  return Router().use(files, nothingHere);
}
