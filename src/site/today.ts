/**
 * The day of the build, against which ages are reckoned. `SOURCE_DATE_EPOCH` (seconds since 1970) sets it, so that the same content gives
 * the same site: https://reproducible-builds.org/specs/source-date-epoch/
 */
export const TODAY = process.env.SOURCE_DATE_EPOCH ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000) : new Date();
