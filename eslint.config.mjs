import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.deck/',
      '.deck-*/',
      '.dist-*/',
      '**/node_modules/',
      'bench/reveal/dist/',
      'test-results/',
      'playwright-report/',
      'exports/',
    ],
  },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      // Formatting is up to Prettier.
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      // Layout names such as `claim` are Slidev's convention.
      'vue/multi-word-component-names': 'off',
      // Optional props are undefined on purpose: the slide then lacks that part.
      'vue/require-default-prop': 'off',
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-macros-order': 'error',
      'max-lines': ['error', { max: 320, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // One line for each component.
  { files: ['components.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // Data files are long lists.
  { files: ['data/**'], rules: { 'max-lines': 'off' } },
)
