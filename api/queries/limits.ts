/** Steps without a limit are due in the year 9999, so that they sort last. */
export const isNoLimit = (dueAt: Date): boolean => dueAt.getUTCFullYear() >= 9999;
