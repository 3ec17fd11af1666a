/** The anchor of a page's title, to which Starlight's skip link leads. */
export const PAGE_TITLE_ID = '_top';
