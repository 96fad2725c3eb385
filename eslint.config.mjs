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
      // Layout of code is prettier's business.
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      // Slidev finds layouts by names such as `claim`.
      'vue/multi-word-component-names': 'off',
      // A prop without a default is absent on purpose: the slide then has no such part.
      'vue/require-default-prop': 'off',
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-macros-order': 'error',
      'max-lines': ['error', { max: 320, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // Facts are long lists, not long logic.
  { files: ['data/**'], rules: { 'max-lines': 'off' } },
)
