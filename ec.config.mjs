import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { codeLabels } from './src/integrations/code-labels.ts';

/** How code looks, in bodies and where a page shows some itself. In a file of its own because it has a plugin. */
export default defineEcConfig({
  themes: ['github-light', 'github-dark'],
  textMarkers: false,
  plugins: [codeLabels()],
  useStarlightDarkModeSwitch: false,
  useStarlightUiThemeColors: false,
  // The same switch as the rest of the page: the system's theme, unless the reader chose one.
  useDarkModeMediaQuery: true,
  themeCssSelector: (theme) => `[data-choice='${theme.type}']`,
  minSyntaxHighlightingColorContrast: 5.5,
  styleOverrides: {
    borderRadius: 'var(--wm-radius)',
    borderColor: 'var(--wm-line)',
    codeBackground: 'var(--wm-sheet)',
    codeFontFamily: 'var(--wm-mono)',
    codeFontSize: '0.85rem',
    frames: { shadowColor: 'transparent', frameBoxShadowCssValue: 'none', terminalBackground: 'var(--wm-sheet)', terminalTitlebarBackground: 'var(--wm-sunk)', editorTabBarBackground: 'var(--wm-sunk)' },
  },
});
